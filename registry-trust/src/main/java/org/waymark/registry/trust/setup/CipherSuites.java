package org.waymark.registry.trust.setup;

import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;

/** The cipher suites that a server offers: what Java does on its own, without those that lack forward secrecy. */
record CipherSuites(List<String> offered) {
    private static final String BEFORE_TLS_1_3 = "_WITH_";

    CipherSuites {
        offered = List.copyOf(offered);
    }

    /**
     * All that this Java offers, but for some.
     *
     * @param refused by Java's names; names that Java does not know are nothing to refuse
     * @throws IllegalArgumentException if none is left
     */
    static CipherSuites without(Collection<String> refused) {
        List<String> left = Arrays.stream(ofJava())
                .filter(CipherSuites::hasForwardSecrecy)
                .filter(suite -> !refused.contains(suite))
                .toList();
        if (left.isEmpty()) {
            throw new IllegalArgumentException("emir.jetty.disabledCipherSuites leaves no cipher suite");
        }
        return new CipherSuites(left);
    }

    /** Those for TLS 1.3, or those for versions before. */
    String joined(boolean recent, String separator) {
        return offered.stream()
                .filter(suite -> recent != suite.contains(BEFORE_TLS_1_3))
                .collect(Collectors.joining(separator));
    }

    private static boolean hasForwardSecrecy(String suite) {
        return suite.startsWith("TLS_ECDHE_")
                || suite.startsWith("TLS_DHE_")
                || (suite.startsWith("TLS_") && !suite.contains(BEFORE_TLS_1_3) && !suite.endsWith("_SCSV"));
    }

    private static String[] ofJava() {
        try {
            return SSLContext.getDefault().getDefaultSSLParameters().getCipherSuites();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no TLS.", e);
        }
    }
}
