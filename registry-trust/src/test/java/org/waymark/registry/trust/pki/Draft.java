package org.waymark.registry.trust.pki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate that is still to be signed. Whatever a test wants to be wrong about it can be. */
public final class Draft {
    static final Duration LONG = Duration.ofDays(3650);
    private static final int SERIAL_BITS = 63;
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final JcaX509ExtensionUtils IDENTIFIERS = identifiers();

    private final X500Name subject;
    private final PublicKey key;
    private final Map<ASN1ObjectIdentifier, Extension> extensions = new LinkedHashMap<>();
    private final BigInteger serial = new BigInteger(SERIAL_BITS, RANDOM).add(BigInteger.ONE);
    private Instant from;
    private Instant until;
    private String algorithm = "";

    private Draft(X500Name subject, PublicKey key) {
        this.subject = subject;
        this.key = key;
        Instant now = Instant.now(Clock.systemUTC());
        from = now.minus(Duration.ofDays(1));
        until = now.plus(LONG);
    }

    private static JcaX509ExtensionUtils identifiers() {
        try {
            return new JcaX509ExtensionUtils();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Draft of(X500Name subject, PublicKey key) {
        return new Draft(subject, key);
    }

    static Draft authority(X500Name subject, PublicKey key) {
        return of(subject, key)
                .with(Extension.subjectKeyIdentifier, false, IDENTIFIERS.createSubjectKeyIdentifier(key))
                .with(Extension.basicConstraints, true, new BasicConstraints(true))
                .with(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
    }

    public static Draft person(X500Name subject, PublicKey key) {
        return endEntity(subject, key, KeyPurposeId.id_kp_clientAuth);
    }

    static Draft host(X500Name subject, PublicKey key) {
        return endEntity(subject, key, KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth)
                .with(Extension.subjectAlternativeName, false, new GeneralNames(new GeneralName[] {
                    new GeneralName(GeneralName.dNSName, "localhost"),
                    new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
                    new GeneralName(GeneralName.iPAddress, "::1")
                }));
    }

    static Draft endEntity(X500Name subject, PublicKey key, KeyPurposeId... purposes) {
        return of(subject, key)
                .with(Extension.subjectKeyIdentifier, false, IDENTIFIERS.createSubjectKeyIdentifier(key))
                .with(Extension.basicConstraints, true, new BasicConstraints(false))
                .with(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.keyEncipherment))
                .with(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purposes));
    }

    /** Replaces the extension if it is there already. */
    public Draft with(ASN1ObjectIdentifier kind, boolean critical, ASN1Encodable value) {
        try {
            extensions.put(kind, Extension.create(kind, critical, value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Says which key signs it. */
    Draft under(PublicKey issuersKey) {
        return with(Extension.authorityKeyIdentifier, false, IDENTIFIERS.createAuthorityKeyIdentifier(issuersKey));
    }

    public Draft valid(Duration fromNow, Duration untilThen) {
        Instant now = Instant.now(Clock.systemUTC());
        from = now.plus(fromNow);
        until = now.plus(untilThen);
        return this;
    }

    Draft signedWith(String name) {
        algorithm = name;
        return this;
    }

    public X509Certificate by(X500Name issuer, PrivateKey issuersKey) {
        X509v3CertificateBuilder builder =
                new JcaX509v3CertificateBuilder(issuer, serial, Date.from(from), Date.from(until), subject, key);
        try {
            for (Extension extension : extensions.values()) {
                builder.addExtension(extension);
            }
            String chosen = algorithm.isEmpty() ? standard(issuersKey) : algorithm;
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder(chosen).build(issuersKey)));
        } catch (CertIOException | CertificateException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    X509Certificate selfSigned(KeyPair pair) {
        return by(subject, pair.getPrivate());
    }

    static String standard(PrivateKey key) {
        return "EC".equals(key.getAlgorithm()) ? "SHA256withECDSA" : "SHA256withRSA";
    }
}
