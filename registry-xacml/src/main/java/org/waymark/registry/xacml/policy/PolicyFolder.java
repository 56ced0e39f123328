package org.waymark.registry.xacml.policy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.waymark.registry.model.file.WatchedFile;
import org.wso2.balana.combine.PolicyCombiningAlgorithm;

/** A configuration and the policies in the folder that it names: when any of it changes, all of it is read again. */
public final class PolicyFolder implements WatchedFile.Reading<Policies> {

    private PolicyFolder() {}

    /**
     * Reads the policies and keeps them up to date.
     *
     * @throws IOException if the configuration or a policy is missing or wrong; the message is for administrators
     */
    public static WatchedFile<Policies> open(Path configuration, LongSupplier nanoTime) throws IOException {
        return WatchedFile.required(configuration, new PolicyFolder(), nanoTime);
    }

    @Override
    public String title() {
        return "policies";
    }

    @Override
    public String summary(Policies policies) {
        return policies.summary();
    }

    @Override
    public String state(Path configuration) throws IOException {
        StringBuilder state = new StringBuilder(WatchedFile.stateOf(configuration));
        for (Path file : PdpConfiguration.read(configuration).files()) {
            state.append('\n').append(file).append(' ').append(WatchedFile.stateOf(file));
        }
        return state.toString();
    }

    @Override
    public Policies read(Path file) throws IOException {
        PdpConfiguration configuration = PdpConfiguration.read(file);
        PolicyCombiningAlgorithm algorithm = Engine.algorithm(configuration.algorithm())
                .orElseThrow(() -> new IOException(file.getFileName() + ": " + configuration.algorithm()
                        + " is no algorithm for combining policies; there are "
                        + String.join(", ", Engine.algorithms())));
        List<PolicyFile> policies = new ArrayList<>();
        for (Path policy : configuration.files()) {
            policies.add(PolicyFile.read(policy));
        }
        if (policies.isEmpty()) {
            throw new IOException("no file " + configuration.wildcard() + " in " + configuration.directory());
        }
        return new Policies(algorithm, policies);
    }
}
