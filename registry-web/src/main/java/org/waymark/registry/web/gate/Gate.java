package org.waymark.registry.web.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.waymark.registry.model.access.Access;
import org.waymark.registry.model.access.AccessPolicy;
import org.waymark.registry.model.access.Caller;
import org.waymark.registry.model.access.Decision;
import org.waymark.registry.model.access.PlainPolicy;
import org.waymark.registry.model.problem.ProblemType;
import org.waymark.registry.model.settings.ServerSettings;
import org.waymark.registry.web.problem.Problem;
import org.waymark.registry.web.request.Exchange;
import org.waymark.registry.web.request.Listener;

/**
 * Decides whether a request may come in, by where it comes in, what it is about to do, and who sends it. Where callers
 * show certificates, a listener without TLS offers what needs none; everything else is not there.
 */
@ApplicationScoped
public class Gate {
    private static final Set<String> PROBES = Set.of("health", "metrics", "openapi", "model");
    private static final Admission NOTHING_HERE = new Admission.Refused(
            new Problem(ProblemType.UNKNOWN_PATH, "There is nothing at this path."), "nothing here");

    private final boolean secure;
    private final AccessPolicy policy;

    /** For the container's proxy. */
    protected Gate() {
        this.secure = true;
        this.policy = new PlainPolicy();
    }

    @Inject
    Gate(ServerSettings server, AccessPolicy policy) {
        this.secure = server.isSecure();
        this.policy = policy;
    }

    Admission admit(Exchange exchange, String method, Caller caller) {
        if (exchange.path().isEmpty()) {
            return NOTHING_HERE;
        }
        Access access = new Access(method, exchange.path().get().substring(1));
        if (secure && exchange.listener() != Listener.SECURE) {
            return withoutTls(exchange.listener(), access);
        }
        return secure && caller.equals(Caller.NOBODY) ? withoutCertificate(access) : byPolicy(caller, access);
    }

    private static Admission withoutTls(Listener listener, Access access) {
        boolean open =
                switch (listener) {
                    case ANONYMOUS -> access.isForEverybody();
                    case LOCAL -> access.isForEverybody() || PROBES.contains(access.place());
                    case SECURE, PLAIN -> false;
                };
        return open ? new Admission.Granted("without a certificate") : NOTHING_HERE;
    }

    private static Admission withoutCertificate(Access access) {
        return access.isForEverybody()
                ? new Admission.Granted("without a certificate")
                : denied("Access denied: a client certificate is needed here.", "without a certificate");
    }

    private Admission byPolicy(Caller caller, Access access) {
        Decision decision = policy.decide(caller, access);
        if (decision instanceof Decision.Permitted permitted) {
            return new Admission.Granted(permitted.rule());
        }
        Decision.Refused refused = (Decision.Refused) decision;
        return denied(refused.reason(), refused.rule());
    }

    private static Admission denied(String reason, String rule) {
        return new Admission.Refused(new Problem(ProblemType.ACCESS_DENIED, reason), rule);
    }
}
