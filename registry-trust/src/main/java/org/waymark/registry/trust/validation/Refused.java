package org.waymark.registry.trust.validation;

import java.security.cert.CertificateException;

/** A certificate is not accepted; the message says why, in words, for the log. It has no stack trace: it is no fault. */
public final class Refused extends CertificateException {

    public Refused(String reason) {
        super(reason);
    }

    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}
