package org.waymark.registry.bench.access;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import javax.security.auth.x500.X500Principal;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.waymark.registry.model.access.Access;
import org.waymark.registry.model.access.AccessPolicy;
import org.waymark.registry.model.access.Decision;

/** Identifies a caller and decides, as every request has it done; the callers take turns. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Deciding {
    private static final Access REGISTRATION = new Access("PUT", "serviceadmin");

    private Administration administration;
    private AccessPolicy list;
    private AccessPolicy policies;
    private int count;

    /** Writes the files and reads them. */
    @Setup
    public void open() throws IOException {
        administration = Administration.make();
        list = administration.list();
        policies = administration.policies();
    }

    private X500Principal next() {
        count++;
        return administration.callers().get(count % Administration.CALLERS);
    }

    private static Decision decide(AccessPolicy policy, X500Principal caller, Access access) {
        return policy.decide(policy.identify(caller), access);
    }

    /** By an access control list. */
    @Benchmark
    public Decision acl() {
        return decide(list, next(), REGISTRATION);
    }

    /** By policies that have been asked the same before. */
    @Benchmark
    public Decision xacml() {
        return decide(policies, next(), REGISTRATION);
    }

    /** By policies that have never been asked this: every path is a new one. */
    @Benchmark
    public Decision xacmlAsksThePolicies() {
        return decide(policies, next(), new Access("GET", "services/" + count));
    }

    /** The same for a registration, which more of the policies look at; without the memory. */
    @Benchmark
    public Decision xacmlAsksAllPolicies() {
        return decide(policies, next(), new Access("PUT", "serviceadmin/" + count));
    }
}
