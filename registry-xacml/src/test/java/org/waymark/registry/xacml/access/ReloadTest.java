package org.waymark.registry.xacml.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.security.auth.x500.X500Principal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.registry.model.access.Access;
import org.waymark.registry.model.access.AccessPolicy;
import org.waymark.registry.model.access.Decision;
import org.waymark.registry.model.access.Decision.Permitted;

/** Policies change, and change back, while callers come in. */
class ReloadTest {
    private static final int CALLERS = 4;
    private static final int CHANGES = 30;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    @Test
    void everyDecisionIsByTheOldPoliciesOrByTheNew() throws IOException, InterruptedException, ExecutionException {
        Site site = Site.with(folder, Site.shipped());
        AccessPolicy policy = site.open();
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        List<Future<Integer>> decided = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            decided.add(callers.submit(() -> decideUntil(policy, done)));
        }

        change(site, policy);
        done.set(true);
        callers.shutdown();

        for (Future<Integer> count : decided) {
            assertThat(count.get()).isPositive();
        }
    }

    /** The two states grant PUT and PATCH, one each; half a policy in between grants nothing, if it is believed. */
    private static void change(Site site, AccessPolicy policy) throws IOException {
        Path file = site.policies().resolve("50registration.xml");
        String put = Files.readString(file);
        String patch = put.replace(">PUT<", ">PATCH<");
        for (int i = 1; i <= CHANGES; i++) {
            String next = i % 2 == 0 ? put : patch;
            Files.writeString(file, next.substring(0, next.length() / 2));
            site.settle(policy);
            Path whole = Files.writeString(site.policies().resolve("new"), next);
            Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            assertThat(comesToPermit(site, policy, i % 2 == 0 ? "PUT" : "PATCH"))
                    .isTrue();
        }
    }

    /** After more looks than one, because a caller may just be looking, and take its time. */
    private static boolean comesToPermit(Site site, AccessPolicy policy, String method) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            site.settle(policy);
            if (Site.isPermitted(policy, Site.OWNER, method, "serviceadmin")) {
                return true;
            }
        }
        return false;
    }

    private static int decideUntil(AccessPolicy policy, AtomicBoolean done) {
        X500Principal owner = new X500Principal(Site.OWNER);
        int count = 0;
        while (!done.get() || count == 0) {
            count++;
            Decision decision =
                    policy.decide(policy.identify(owner), new Access(count % 2 == 0 ? "PUT" : "PATCH", "serviceadmin"));
            assertThat(rule(decision))
                    .isIn(
                            "50registration.xml: policy registration, rule registration",
                            "99finalDeny.xml: policy finalDeny, rule finalDeny");
            assertThat(policy.decide(policy.identify(owner), new Access("POST", "serviceadmin")))
                    .isInstanceOf(Permitted.class);
        }
        return count;
    }

    private static String rule(Decision decision) {
        return decision instanceof Permitted permitted ? permitted.rule() : ((Decision.Refused) decision).rule();
    }
}
