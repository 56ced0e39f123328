package org.waymark.registry.trust.validation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.X509ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.Req;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.jcajce.JcaBasicOCSPRespBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.waymark.registry.trust.pki.Authority;
import org.waymark.registry.trust.pki.Draft;

/** Answers for an authority, the same about everybody. */
final class OcspResponder implements AutoCloseable {
    private final Authority authority;
    private final boolean revoked;
    private final HttpServer server;
    private final AtomicInteger asked = new AtomicInteger();

    OcspResponder(Authority authority, boolean revoked) throws IOException {
        this.authority = authority;
        this.revoked = revoked;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    int asked() {
        return asked.get();
    }

    /** The certificate says where this responder is. */
    Draft named(Draft draft) {
        ASN1ObjectIdentifier method = X509ObjectIdentifiers.id_ad_ocsp;
        return draft.with(
                Extension.authorityInfoAccess,
                false,
                new AuthorityInformationAccess(
                        method, new GeneralName(GeneralName.uniformResourceIdentifier, address())));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        byte[] answer = answer(new OCSPReq(question(exchange)));
        exchange.getResponseHeaders().set("Content-Type", "application/ocsp-response");
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    /** In the body, or in the address if it is short (RFC 6960, A.1). */
    private static byte[] question(HttpExchange exchange) throws IOException {
        return "GET".equals(exchange.getRequestMethod())
                ? Base64.getDecoder().decode(exchange.getRequestURI().getPath().substring(1))
                : exchange.getRequestBody().readAllBytes();
    }

    private byte[] answer(OCSPReq question) throws IOException {
        Instant now = Instant.now(Clock.systemUTC());
        try {
            BasicOCSPRespBuilder builder = new JcaBasicOCSPRespBuilder(
                    authority.keys().getPublic(),
                    new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1));
            for (Req one : question.getRequestList()) {
                builder.addResponse(
                        one.getCertID(),
                        revoked ? new RevokedStatus(Date.from(now), CRLReason.keyCompromise) : CertificateStatus.GOOD,
                        Date.from(now),
                        Date.from(now.plus(Duration.ofDays(1))),
                        null);
            }
            X509CertificateHolder[] chain = {new JcaX509CertificateHolder(authority.certificate())};
            return new OCSPRespBuilder()
                    .build(
                            OCSPRespBuilder.SUCCESSFUL,
                            builder.build(
                                    new JcaContentSignerBuilder("SHA256withRSA")
                                            .build(authority.keys().getPrivate()),
                                    chain,
                                    Date.from(now)))
                    .getEncoded();
        } catch (OCSPException | OperatorCreationException | CertificateEncodingException e) {
            throw new IOException(e);
        }
    }
}
