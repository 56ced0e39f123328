package org.waymark.registry.model.settings;

import static org.waymark.registry.model.settings.SettingKinds.flag;
import static org.waymark.registry.model.settings.SettingKinds.oneOf;
import static org.waymark.registry.model.settings.SettingKinds.path;
import static org.waymark.registry.model.settings.SettingKinds.secret;
import static org.waymark.registry.model.settings.SettingKinds.text;
import static org.waymark.registry.model.settings.SettingKinds.whole;

/** Whom to trust, and what to show for oneself. */
final class TrustKeys {
    private static final SettingKind<String> NAMESPACES = oneOf(
            "GLOBUS_EUGRIDPMA",
            "EUGRIDPMA_GLOBUS",
            "GLOBUS",
            "EUGRIDPMA",
            "GLOBUS_EUGRIDPMA_REQUIRE",
            "EUGRIDPMA_GLOBUS_REQUIRE",
            "GLOBUS_REQUIRE",
            "EUGRIDPMA_REQUIRE",
            "EUGRIDPMA_AND_GLOBUS",
            "EUGRIDPMA_AND_GLOBUS_REQUIRE",
            "IGNORE");

    static final SettingGroup GROUP = SettingGroup.of(
            "Trust and credential",
            trust("type", oneOf("keystore", "openssl", "directory"), "", "Where trusted authorities are found."),
            trust("allowProxy", oneOf("ALLOW", "DENY"), "ALLOW", "Whether proxy certificates are accepted."),
            trust("updateInterval", whole(), "600", "Seconds between two readings of the authorities; negative: once."),
            trust("directoryLocations.*", text(), "", "Authorities of type directory, numbered: addresses and files."),
            trust("directoryEncoding", oneOf("PEM", "DER"), "PEM", "Encoding of those."),
            trust("directoryConnectionTimeout", whole(), "15", "Seconds to wait for one of those addresses."),
            trust("directoryDiskCachePath", path(), "", "Folder that keeps what was fetched from there."),
            trust("keystorePath", path(), "", "Key store of type keystore."),
            trust("keystorePassword", secret(), "", "Password of that key store."),
            trust("keystoreFormat", oneOf("jks", "pkcs12"), "", "Format of that key store."),
            trust("opensslPath", path(), "/etc/grid-security/certificates", "Folder of type openssl."),
            trust("opensslNsMode", NAMESPACES, "EUGRIDPMA_GLOBUS", "Which files limit what an authority may sign."),
            trust("crlMode", oneOf("REQUIRE", "IF_VALID", "IGNORE"), "IF_VALID", "Use of revocation lists."),
            trust("crlLocations.*", text(), "", "Revocation lists, numbered; not for type openssl."),
            trust("crlUpdateInterval", whole(), "600", "Seconds between two readings of the revocation lists."),
            trust("crlConnectionTimeout", whole(), "15", "Seconds to wait for a revocation list."),
            trust("crlDiskCachePath", path(), "", "Folder that keeps fetched revocation lists."),
            trust("ocspMode", oneOf("REQUIRE", "IF_AVAILABLE", "IGNORE"), "IF_AVAILABLE", "Use of OCSP."),
            trust("ocspTimeout", whole(), "10000", "Milliseconds to wait for an OCSP responder."),
            trust("ocspCacheTtl", whole(), "3600", "Seconds for which an OCSP answer is kept."),
            trust("ocspDiskCache", path(), "", "Folder that keeps OCSP answers."),
            trust("ocspLocalResponders.*", text(), "", "OCSP responders to ask first, numbered."),
            trust("revocationOrder", oneOf("OCSP_CRL", "CRL_OCSP"), "OCSP_CRL", "What is asked first."),
            trust("revocationUseAll", flag(), "false", "Whether both are asked in any case."),
            credential("path", path(), "Certificate, or key store, that this registry shows."),
            credential("format", oneOf("jks", "pkcs12", "der", "pem"), "Format of it; found out if not set."),
            credential("password", secret(), "Password of it."),
            credential("keyPath", path(), "Private key, if it is in a file of its own."),
            credential("keyPassword", secret(), "Password of the private key."),
            credential("keyAlias", text(), "Name of the entry in the key store."));

    private TrustKeys() {}

    private static <T> SettingKey<T> trust(String name, SettingKind<T> kind, String standard, String sentence) {
        return SettingKey.key("emir.security.truststore." + name, kind, standard, sentence)
                .notYet();
    }

    private static <T> SettingKey<T> credential(String name, SettingKind<T> kind, String sentence) {
        return SettingKey.key("emir.security.credential." + name, kind, "", sentence)
                .notYet();
    }
}
