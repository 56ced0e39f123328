package org.waymark.registry.trust.pki;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.cert.CRLException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Somebody who signs certificates. */
public record Authority(X500Name name, KeyPair keys, X509Certificate certificate) {

    /** One that signed itself. */
    public static Authority root(String name, KeyPair keys) {
        X500Name subject = new X500Name(name);
        return new Authority(
                subject, keys, Draft.authority(subject, keys.getPublic()).selfSigned(keys));
    }

    public Credential issue(Draft draft, KeyPair forKeys) {
        return new Credential(List.of(draft.under(keys.getPublic()).by(name, keys.getPrivate())), forKeys.getPrivate());
    }

    public X509CRL revoking(Collection<X509Certificate> certificates) {
        return revoking(certificates, Draft.LONG);
    }

    /**
     * A revocation list.
     *
     * @param validity from now; may be negative, for a list that is out of date
     */
    public X509CRL revoking(Collection<X509Certificate> certificates, Duration validity) {
        Instant now = Instant.now(Clock.systemUTC());
        X509v2CRLBuilder builder = new X509v2CRLBuilder(name, Date.from(now.minus(Duration.ofDays(2))));
        builder.setNextUpdate(Date.from(now.plus(validity)));
        for (X509Certificate certificate : certificates) {
            BigInteger serial = certificate.getSerialNumber();
            builder.addCRLEntry(serial, Date.from(now.minus(Duration.ofDays(2))), CRLReason.keyCompromise);
        }
        try {
            return new JcaX509CRLConverter()
                    .getCRL(builder.build(
                            new JcaContentSignerBuilder(Draft.standard(keys.getPrivate())).build(keys.getPrivate())));
        } catch (CRLException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }
}
