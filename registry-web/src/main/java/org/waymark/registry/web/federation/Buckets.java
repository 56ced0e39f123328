package org.waymark.registry.web.federation;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.waymark.registry.model.federation.Digests;
import org.waymark.registry.model.problem.ProblemType;
import org.waymark.registry.model.problem.RegistryException;

/** Numbers of buckets as another registry asks for them: {@code 0,17,1023}. */
final class Buckets {
    private Buckets() {}

    /** @throws Malformed if this is no such list */
    static Set<Integer> read(@Nullable String list) {
        Set<Integer> buckets = new TreeSet<>();
        for (String number : list == null ? new String[] {""} : list.split(",", Digests.BUCKETS + 1)) {
            buckets.add(bucket(number));
        }
        return buckets;
    }

    private static int bucket(String number) {
        try {
            int bucket = Integer.parseInt(number);
            if (bucket >= 0 && bucket < Digests.BUCKETS) {
                return bucket;
            }
        } catch (NumberFormatException notANumber) {
            throw new Malformed();
        }
        throw new Malformed();
    }

    /** The buckets are not numbers from zero, separated by commas. */
    static final class Malformed extends RegistryException {
        private static final long serialVersionUID = 1L;

        Malformed() {
            super(
                    ProblemType.MALFORMED_QUERY,
                    "The parameter buckets must be numbers from 0 to " + (Digests.BUCKETS - 1)
                            + ", separated by commas.");
        }
    }
}
