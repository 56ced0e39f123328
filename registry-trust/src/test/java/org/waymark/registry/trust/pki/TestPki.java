package org.waymark.registry.trust.pki;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/** One authority, one host, and everybody of {@link Identity}. */
public final class TestPki {
    public static final String PASSWORD = "changeit";
    static final String CA_NAME = "DC=org,DC=example,CN=Example CA";
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration A_YEAR = Duration.ofDays(365);
    private static final ASN1ObjectIdentifier NOBODY_KNOWS = new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1.2.3");

    private final Authority authority = Authority.root(CA_NAME, Keys.rsa(2048));
    private final Authority impostor;
    private final Credential host;
    private final Map<Identity, Credential> credentials = new EnumMap<>(Identity.class);

    private TestPki() {
        KeyPair hostKeys = Keys.rsa(2048);
        host = authority.issue(
                Draft.host(new X500Name("DC=org,DC=example,OU=hosts,CN=localhost"), hostKeys.getPublic()), hostKeys);
        impostor = Authority.root(CA_NAME, hostKeys);
        people();
        hosts();
        refused();
        wronglySigned();
        proxies();
    }

    /** Everybody anew, with new keys; takes a second or two. */
    public static TestPki create() {
        return new TestPki();
    }

    /** Writes all files into the folder that is named, which is made if need be. */
    public static void main(String[] arguments) throws IOException {
        PkiFolder.write(create(), Path.of(arguments[0]));
    }

    public Authority authority() {
        return authority;
    }

    /** Has the name of the authority, and nothing else of it. */
    public Authority impostor() {
        return impostor;
    }

    public Credential host() {
        return host;
    }

    public Credential credential(Identity identity) {
        return credentials.get(identity);
    }

    /** What the authority has revoked. */
    public X509CRL revocations() {
        return authority.revoking(List.of(credential(Identity.REVOKED).certificate()));
    }

    /** A file of the certificates, as servers and EMIR's clients read them. */
    public void writeTo(Path folder) throws IOException {
        PkiFolder.write(this, folder);
    }

    private void people() {
        issue(Identity.ADMIN, Keys.rsa(2048));
        issue(Identity.OWNER, Keys.rsa(2048));
        Stream.of(Identity.OTHER, Identity.STRANGER, Identity.EMAIL, Identity.EC)
                .forEach(identity -> issue(identity, Keys.ec()));
    }

    private void hosts() {
        Stream.of(Identity.PEER, Identity.CHILD, Identity.HOST_AS_CLIENT).forEach(identity -> {
            KeyPair keys = Keys.ec();
            put(identity, authority.issue(Draft.host(identity.x500Name(), keys.getPublic()), keys));
        });
    }

    private void refused() {
        Stream.of(Identity.REVOKED, Identity.OUTSIDER).forEach(identity -> issue(identity, Keys.ec()));
        issue(Identity.RSA1024, Keys.rsa(1024));
        KeyPair keys = Keys.ec();
        put(Identity.EXPIRED, keys, person(Identity.EXPIRED, keys).valid(A_YEAR.negated(), A_DAY.negated()));
        put(Identity.NOT_YET, keys, person(Identity.NOT_YET, keys).valid(A_DAY, A_YEAR));
        put(Identity.SHA1, keys, person(Identity.SHA1, keys).signedWith("SHA1withRSA"));
        put(Identity.MD5, keys, person(Identity.MD5, keys).signedWith("MD5withRSA"));
        put(
                Identity.SERVER_ONLY,
                keys,
                Draft.endEntity(Identity.SERVER_ONLY.x500Name(), keys.getPublic(), KeyPurposeId.id_kp_serverAuth));
        put(
                Identity.CRITICAL_EXTENSION,
                keys,
                person(Identity.CRITICAL_EXTENSION, keys).with(NOBODY_KNOWS, true, new DERUTF8String("?")));
        put(
                Identity.NO_KEY_USAGE_MATCH,
                keys,
                person(Identity.NO_KEY_USAGE_MATCH, keys)
                        .with(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign)));
    }

    private void wronglySigned() {
        KeyPair keys = Keys.ec();
        put(
                Identity.SELF_SIGNED,
                new Credential(List.of(person(Identity.SELF_SIGNED, keys).selfSigned(keys)), keys.getPrivate()));
        put(
                Identity.UNKNOWN_CA,
                Authority.root("DC=org,DC=unknown,CN=Unknown CA", Keys.ec())
                        .issue(person(Identity.UNKNOWN_CA, keys), keys));
        put(Identity.SAME_NAME_CA, impostor.issue(person(Identity.SAME_NAME_CA, keys), keys));
        put(
                Identity.CA_AS_CLIENT,
                new Credential(
                        List.of(authority.certificate()), authority.keys().getPrivate()));
        Credential stranger = credential(Identity.STRANGER);
        X509Certificate byUser = person(Identity.ISSUED_BY_USER, keys).by(Identity.STRANGER.x500Name(), stranger.key());
        put(Identity.ISSUED_BY_USER, stranger.followedBy(byUser, keys.getPrivate()));
        put(Identity.BROKEN_SIGNATURE, broken(authority.issue(person(Identity.BROKEN_SIGNATURE, keys), keys)));
    }

    private void proxies() {
        Credential owner = credential(Identity.OWNER);
        Credential proxy = Proxies.of(owner);
        put(Identity.PROXY, proxy);
        put(Identity.PROXY_OF_PROXY, Proxies.of(proxy));
        put(Identity.INDEPENDENT_PROXY, Proxies.of(owner, Proxies.INDEPENDENT, OptionalInt.empty()));
        put(Identity.LIMITED_PROXY, Proxies.of(owner, Proxies.LIMITED, OptionalInt.empty()));
        put(Identity.LEGACY_PROXY, Proxies.legacy(owner, "proxy"));
        put(Identity.PROXY_UNKNOWN_POLICY, Proxies.of(owner, NOBODY_KNOWS, OptionalInt.empty()));
        put(Identity.PROXY_EXPIRED, Proxies.expired(owner));
        put(Identity.PROXY_OF_REVOKED, Proxies.of(credential(Identity.REVOKED)));
        put(Identity.PROXY_BAD_NAME, Proxies.named(owner, "DC=org,DC=example,OU=people,CN=Ada Admin,CN=1"));
        put(Identity.PROXY_PATH_0, Proxies.of(Proxies.of(owner, Proxies.INHERIT_ALL, OptionalInt.of(0))));
        put(
                Identity.PROXY_SIGNED_BY_STRANGER,
                Proxies.forged(owner, credential(Identity.STRANGER).key()));
    }

    private static Draft person(Identity identity, KeyPair keys) {
        return Draft.person(identity.x500Name(), keys.getPublic());
    }

    private void issue(Identity identity, KeyPair keys) {
        put(identity, keys, person(identity, keys));
    }

    private void put(Identity identity, KeyPair keys, Draft draft) {
        put(identity, authority.issue(draft, keys));
    }

    private void put(Identity identity, Credential credential) {
        credentials.put(identity, credential);
    }

    /** The last bit of a certificate belongs to its signature. */
    private static Credential broken(Credential good) {
        try {
            byte[] encoded = good.certificate().getEncoded();
            encoded[encoded.length - 1] ^= 1;
            X509Certificate certificate = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
            return new Credential(List.of(certificate), good.key());
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }
}
