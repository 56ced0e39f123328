package org.waymark.registry.model.settings;

import static org.waymark.registry.model.settings.SettingKinds.choice;
import static org.waymark.registry.model.settings.SettingKinds.constant;
import static org.waymark.registry.model.settings.SettingKinds.flag;
import static org.waymark.registry.model.settings.SettingKinds.path;
import static org.waymark.registry.model.settings.SettingKinds.secret;
import static org.waymark.registry.model.settings.SettingKinds.text;
import static org.waymark.registry.model.settings.SettingKinds.whole;

import java.nio.file.Path;
import org.waymark.registry.model.settings.RevocationSettings.CrlMode;
import org.waymark.registry.model.settings.RevocationSettings.OcspMode;
import org.waymark.registry.model.settings.TrustAnchors.Encoding;
import org.waymark.registry.model.settings.TrustAnchors.Format;
import org.waymark.registry.model.settings.TrustAnchors.NamespaceMode;

/** Whom to trust, and what to show for oneself. */
final class TrustKeys {
    private static final int LONGEST_WAIT = 3600;

    static final SettingKey<Type> TYPE =
            trust("type", choice(Type.class), "", "Where trusted authorities are found; must be set for https.");
    static final SettingKey<Permission> PROXY =
            trust("allowProxy", constant(Permission.class), "ALLOW", "Whether proxy certificates are accepted.");
    static final SettingKey<Permission> LIMITED_PROXY = trust(
            "allowLimitedProxy", constant(Permission.class), "DENY", "Whether limited proxies are accepted as well.");
    static final SettingKey<Permission> LEGACY_PROXY = trust(
            "allowLegacyProxy",
            constant(Permission.class),
            "DENY",
            "Whether proxies from before RFC 3820 are accepted as well.");
    static final SettingKey<Integer> UPDATE =
            trust("updateInterval", whole(), "600", "Seconds between two readings of the authorities; negative: once.");

    static final SettingKey<String> LOCATIONS = trust(
            "directoryLocations.*",
            text(),
            "",
            "Authorities of type directory, numbered: addresses, files, and files with wildcards.");
    static final SettingKey<Encoding> ENCODING =
            trust("directoryEncoding", constant(Encoding.class), "PEM", "Encoding of those.");
    static final SettingKey<Integer> LOCATION_WAIT = trust(
            "directoryConnectionTimeout", whole(1, LONGEST_WAIT), "15", "Seconds to wait for one of those addresses.");
    static final SettingKey<Path> LOCATION_CACHE =
            trust("directoryDiskCachePath", path(), "", "Folder that keeps what was fetched from there.");

    static final SettingKey<Path> KEYSTORE = trust("keystorePath", path(), "", "Key store of type keystore.");
    static final SettingKey<String> KEYSTORE_PASSWORD =
            trust("keystorePassword", secret(), "", "Password of that key store.");
    static final SettingKey<Format> KEYSTORE_FORMAT =
            trust("keystoreFormat", choice(Format.class), "", "Format of that key store; found out if not set.");

    static final SettingKey<Path> FOLDER = trust(
            "opensslPath",
            path(),
            "/etc/grid-security/certificates",
            "Folder of type openssl; hashes may be old or new.");
    static final SettingKey<NamespaceMode> NAMESPACES = trust(
            "opensslNsMode",
            constant(NamespaceMode.class),
            "EUGRIDPMA_GLOBUS",
            "Which files limit what an authority may sign.");

    static final SettingKey<CrlMode> CRL =
            trust("crlMode", constant(CrlMode.class), "IF_VALID", "Use of revocation lists.");
    static final SettingKey<String> CRL_LOCATIONS =
            trust("crlLocations.*", text(), "", "Revocation lists, numbered; not for type openssl.");
    static final SettingKey<Integer> CRL_UPDATE = trust(
            "crlUpdateInterval",
            whole(),
            "600",
            "Seconds between two readings of the revocation lists; not for type openssl.");
    static final SettingKey<Integer> CRL_WAIT =
            trust("crlConnectionTimeout", whole(1, LONGEST_WAIT), "15", "Seconds to wait for a revocation list.");
    static final SettingKey<Path> CRL_CACHE =
            trust("crlDiskCachePath", path(), "", "Folder that keeps fetched revocation lists.");

    static final SettingKey<OcspMode> OCSP =
            trust("ocspMode", constant(OcspMode.class), "IF_AVAILABLE", "Use of OCSP.");
    static final SettingKey<Integer> OCSP_WAIT =
            trust("ocspTimeout", whole(1, LONGEST_WAIT * 1000), "10000", "Milliseconds to wait for an OCSP responder.");
    static final SettingKey<Integer> OCSP_LIFETIME =
            trust("ocspCacheTtl", whole(), "3600", "Seconds for which an OCSP answer is kept.");
    static final SettingKey<Path> OCSP_CACHE = trust("ocspDiskCache", path(), "", "Folder that keeps OCSP answers.");
    static final SettingKey<String> OCSP_RESPONDERS = trust(
            "ocspLocalResponders.*",
            text(),
            "",
            "OCSP responders to ask first, numbered: an address, a blank, and the file of the certificate it signs with.");

    static final SettingKey<Order> ORDER =
            trust("revocationOrder", constant(Order.class), "OCSP_CRL", "What is asked first.");
    static final SettingKey<Boolean> BOTH =
            trust("revocationUseAll", flag(), "false", "Whether both are asked in any case.");

    static final SettingKey<Path> PATH =
            credential("path", path(), "Certificate, or key store, that this registry shows; must be set for https.");
    static final SettingKey<CredentialSettings.Format> FORMAT =
            credential("format", choice(CredentialSettings.Format.class), "Format of it; found out if not set.");
    static final SettingKey<String> PASSWORD = credential("password", secret(), "Password of it.");
    static final SettingKey<Path> KEY = credential("keyPath", path(), "Private key, if it is in a file of its own.");
    static final SettingKey<String> KEY_PASSWORD =
            credential("keyPassword", secret(), "Password of the private key, if it has one of its own.");
    static final SettingKey<String> ALIAS = credential("keyAlias", text(), "Name of the entry in the key store.");

    static final SettingGroup GROUP = SettingGroup.of(
            "Trust and credential",
            TYPE,
            PROXY,
            LIMITED_PROXY,
            LEGACY_PROXY,
            UPDATE,
            LOCATIONS,
            ENCODING,
            LOCATION_WAIT,
            LOCATION_CACHE,
            KEYSTORE,
            KEYSTORE_PASSWORD,
            KEYSTORE_FORMAT,
            FOLDER,
            NAMESPACES,
            CRL,
            CRL_LOCATIONS,
            CRL_UPDATE,
            CRL_WAIT,
            CRL_CACHE,
            OCSP,
            OCSP_WAIT,
            OCSP_LIFETIME,
            OCSP_CACHE,
            OCSP_RESPONDERS,
            ORDER,
            BOTH,
            PATH,
            FORMAT,
            PASSWORD,
            KEY,
            KEY_PASSWORD,
            ALIAS);

    private TrustKeys() {}

    private static <T> SettingKey<T> trust(String name, SettingKind<T> kind, String standard, String sentence) {
        return SettingKey.key("emir.security.truststore." + name, kind, standard, sentence);
    }

    private static <T> SettingKey<T> credential(String name, SettingKind<T> kind, String sentence) {
        return SettingKey.key("emir.security.credential." + name, kind, "", sentence);
    }

    enum Type {
        KEYSTORE,
        OPENSSL,
        DIRECTORY
    }

    enum Permission {
        ALLOW,
        DENY
    }

    enum Order {
        OCSP_CRL,
        CRL_OCSP
    }
}
