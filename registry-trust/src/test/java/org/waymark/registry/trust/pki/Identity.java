package org.waymark.registry.trust.pki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x500.X500Name;

/** Everybody who may turn up, and what becomes of them under the standard settings. */
public enum Identity {
    ADMIN("OU=people,CN=Ada Admin"),
    OWNER("OU=people,CN=Olga Owner"),
    OTHER("OU=people,CN=Otto Other"),
    PEER("OU=hosts,CN=peer.example.org"),
    CHILD("OU=hosts,CN=child.example.org"),
    /** Trusted, but no list knows her. */
    STRANGER("OU=people,CN=Stella Stranger"),
    EMAIL("OU=people,CN=Emma Email,E=emma@example.org"),
    EC("OU=people,CN=Edda Elliptic"),
    HOST_AS_CLIENT("OU=hosts,CN=client.example.org"),

    PROXY(OWNER),
    PROXY_OF_PROXY(OWNER),
    /** Says of itself that it has none of the owner's rights. */
    INDEPENDENT_PROXY(OWNER, "independent"),
    /** Refused by the standard settings only. */
    LIMITED_PROXY(OWNER, "limited"),
    /** Refused by the standard settings only. */
    LEGACY_PROXY(OWNER, "legacy"),
    PROXY_UNKNOWN_POLICY(OWNER, "not understood"),
    PROXY_EXPIRED(OWNER, "has expired"),
    PROXY_OF_REVOKED("OU=people,CN=Rita Revoked", "revoked"),
    PROXY_BAD_NAME(OWNER, "proxy subject"),
    PROXY_PATH_0(OWNER, "length limit"),
    PROXY_SIGNED_BY_STRANGER(OWNER, "Signature"),

    EXPIRED("OU=people,CN=Eric Expired", "has expired"),
    NOT_YET("OU=people,CN=Nora Notyet", "not yet valid"),
    REVOKED("OU=people,CN=Rita Revoked", "revoked"),
    SELF_SIGNED("OU=people,CN=Selma Selfsigned", "not signed by a trusted authority"),
    /** Of the trusted authority, which may not sign such names. */
    OUTSIDER(Place.ELSEWHERE, "OU=people,CN=Oskar Outsider", "namespace"),
    UNKNOWN_CA("OU=people,CN=Ulla Unknown", "not signed by a trusted authority"),
    /** The name of the administrator, from an authority that only has the name of the trusted one. */
    SAME_NAME_CA("OU=people,CN=Ada Admin", "signature is not that of the authority"),
    SERVER_ONLY("OU=hosts,CN=server.example.org", "extended key usage"),
    RSA1024("OU=people,CN=Rick Rsa", "1024"),
    SHA1("OU=people,CN=Sara Sha", "SHA1"),
    MD5("OU=people,CN=Mads Digest", "MD5"),
    CA_AS_CLIENT("CN=Example CA", "authority"),
    /** The name of the administrator, from somebody who is no authority. */
    ISSUED_BY_USER("OU=people,CN=Ada Admin", "issuer is no authority"),
    CRITICAL_EXTENSION("OU=people,CN=Carl Critical", "critical extension"),
    BROKEN_SIGNATURE("OU=people,CN=Bodo Broken", "signature is not that of the authority"),
    NO_KEY_USAGE_MATCH("OU=people,CN=Kai Keyusage", "key usage");

    private final String name;
    private final Optional<String> refusal;

    Identity(String name) {
        this(Place.HERE + name, Optional.empty());
    }

    Identity(String name, String refusal) {
        this(Place.HERE + name, Optional.of(refusal));
    }

    Identity(String place, String name, String refusal) {
        this(place + name, Optional.of(refusal));
    }

    Identity(Identity user) {
        this(user.name, Optional.empty());
    }

    Identity(Identity user, String refusal) {
        this(user.name, Optional.of(refusal));
    }

    Identity(String name, Optional<String> refusal) {
        this.name = name;
        this.refusal = refusal;
    }

    /** The stem of the files. */
    public String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The subject of the end entity, also for a proxy. */
    public X500Principal subject() {
        try {
            return new X500Principal(x500Name().getEncoded());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    X500Name x500Name() {
        return new X500Name(name);
    }

    /** A word of the reason for which this is refused as a client under the standard settings; empty if accepted. */
    public Optional<String> refusal() {
        return refusal;
    }

    public boolean trusted() {
        return refusal.isEmpty();
    }

    /** In the order of the encoding. */
    private static final class Place {
        static final String HERE = "DC=org,DC=example,";
        static final String ELSEWHERE = "DC=org,DC=elsewhere,";
    }
}
