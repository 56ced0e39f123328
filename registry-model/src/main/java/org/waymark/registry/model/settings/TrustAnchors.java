package org.waymark.registry.model.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where the trusted authorities are found. */
public sealed interface TrustAnchors {

    /** A folder of openssl's kind, as authorities of the grid are distributed. */
    record Openssl(Path folder, NamespaceMode namespaces) implements TrustAnchors {}

    /**
     * Files and addresses.
     *
     * @param locations paths, which may have wildcards, and URLs
     * @param cache folder that keeps what was fetched
     */
    record Directory(List<String> locations, Encoding encoding, Duration timeout, Optional<Path> cache)
            implements TrustAnchors {
        public Directory {
            locations = List.copyOf(locations);
        }
    }

    /**
     * A Java key store.
     *
     * @param format found out if empty
     */
    record Keystore(Path file, String password, Optional<Format> format) implements TrustAnchors {

        @Override
        public String toString() {
            return "Keystore[file=" + file + ", format=" + format + "]";
        }
    }

    /** Which files limit the names that an authority may sign, as EMIR's library calls it. */
    enum NamespaceMode {
        GLOBUS_EUGRIDPMA,
        EUGRIDPMA_GLOBUS,
        GLOBUS,
        EUGRIDPMA,
        GLOBUS_EUGRIDPMA_REQUIRE,
        EUGRIDPMA_GLOBUS_REQUIRE,
        GLOBUS_REQUIRE,
        EUGRIDPMA_REQUIRE,
        EUGRIDPMA_AND_GLOBUS,
        EUGRIDPMA_AND_GLOBUS_REQUIRE,
        IGNORE
    }

    /** How a certificate is written. */
    enum Encoding {
        PEM,
        DER
    }

    /** Kind of a key store. */
    enum Format {
        JKS,
        PKCS12
    }
}
