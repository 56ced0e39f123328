package org.waymark.registry.trust.pki;

import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.Function;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;

/** Certificates that people sign for their own errands: RFC 3820, and what Globus had before it. */
final class Proxies {
    static final ASN1ObjectIdentifier INHERIT_ALL = new ASN1ObjectIdentifier("1.3.6.1.5.5.7.21.1");
    static final ASN1ObjectIdentifier INDEPENDENT = new ASN1ObjectIdentifier("1.3.6.1.5.5.7.21.2");
    static final ASN1ObjectIdentifier LIMITED = new ASN1ObjectIdentifier("1.3.6.1.4.1.3536.1.1.1.9");
    private static final ASN1ObjectIdentifier PROXY_CERT_INFO = new ASN1ObjectIdentifier("1.3.6.1.5.5.7.1.14");
    private static final Duration A_DAY = Duration.ofDays(1);

    private Proxies() {}

    static Credential of(Credential issuer) {
        return of(issuer, INHERIT_ALL, OptionalInt.empty());
    }

    static Credential of(Credential issuer, ASN1ObjectIdentifier policy, OptionalInt further) {
        return signed(issuer, issuer.key(), keys -> rfc(extended(name(issuer), "47312811"), keys, policy, further));
    }

    static Credential expired(Credential issuer) {
        return signed(issuer, issuer.key(), keys -> rfc(
                        extended(name(issuer), "47312811"), keys, INHERIT_ALL, OptionalInt.empty())
                .valid(A_DAY.multipliedBy(-2), A_DAY.negated()));
    }

    /** Claims to be somebody else's errand. */
    static Credential named(Credential issuer, String subject) {
        return signed(issuer, issuer.key(), keys -> rfc(new X500Name(subject), keys, INHERIT_ALL, OptionalInt.empty()));
    }

    /** Its issuer never saw it. */
    static Credential forged(Credential issuer, PrivateKey forger) {
        return signed(
                issuer,
                forger,
                keys -> rfc(extended(name(issuer), "47312811"), keys, INHERIT_ALL, OptionalInt.empty()));
    }

    /** As Globus 2 had them: known by the name alone. */
    static Credential legacy(Credential issuer, String commonName) {
        return signed(issuer, issuer.key(), keys -> Draft.of(extended(name(issuer), commonName), keys.getPublic())
                .valid(A_DAY.negated(), A_DAY.multipliedBy(365)));
    }

    private static Draft rfc(X500Name subject, KeyPair keys, ASN1ObjectIdentifier policy, OptionalInt further) {
        ASN1EncodableVector info = new ASN1EncodableVector();
        further.ifPresent(length -> info.add(new ASN1Integer(length)));
        info.add(new DERSequence(policy));
        return Draft.of(subject, keys.getPublic())
                .valid(A_DAY.negated(), A_DAY.multipliedBy(365))
                .with(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.keyEncipherment))
                .with(PROXY_CERT_INFO, true, new DERSequence(info));
    }

    private static Credential signed(Credential issuer, PrivateKey signer, Function<KeyPair, Draft> draft) {
        KeyPair keys = Keys.ec();
        X509Certificate certificate = draft.apply(keys).by(name(issuer), signer);
        return issuer.followedBy(certificate, keys.getPrivate());
    }

    private static X500Name name(Credential credential) {
        return X500Name.getInstance(
                credential.certificate().getSubjectX500Principal().getEncoded());
    }

    private static X500Name extended(X500Name name, String commonName) {
        X500NameBuilder builder = new X500NameBuilder(BCStyle.INSTANCE);
        for (var rdn : name.getRDNs()) {
            builder.addMultiValuedRDN(rdn.getTypesAndValues());
        }
        return builder.addRDN(BCStyle.CN, commonName).build();
    }
}
