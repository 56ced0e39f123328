package org.waymark.registry.trust.provider;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;
import org.waymark.registry.trust.credential.HostCredential;

/**
 * Shows this registry's credential to whoever asks for one of its kind of key. Which authorities the other side names
 * does not matter: its list may be shortened, and what it thinks of the certificate it says itself. Thread-safe.
 */
final class WaymarkKeyManager extends X509ExtendedKeyManager {
    private final Supplier<Optional<HostCredential>> credential;

    WaymarkKeyManager(Supplier<Optional<HostCredential>> credential) {
        this.credential = credential;
    }

    @Override
    public String @Nullable [] getClientAliases(String kind, Principal @Nullable [] issuers) {
        return aliases(kind);
    }

    @Override
    public @Nullable String chooseClientAlias(String[] kinds, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return alias(kinds).orElse(null);
    }

    @Override
    public @Nullable String chooseEngineClientAlias(
            String[] kinds, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
        return alias(kinds).orElse(null);
    }

    @Override
    public String @Nullable [] getServerAliases(String kind, Principal @Nullable [] issuers) {
        return aliases(kind);
    }

    @Override
    public @Nullable String chooseServerAlias(String kind, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return alias(kind).orElse(null);
    }

    @Override
    public @Nullable String chooseEngineServerAlias(
            String kind, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
        return alias(kind).orElse(null);
    }

    @Override
    public X509Certificate @Nullable [] getCertificateChain(String alias) {
        return named(alias)
                .map(found -> found.chain().toArray(X509Certificate[]::new))
                .orElse(null);
    }

    @Override
    public @Nullable PrivateKey getPrivateKey(String alias) {
        return named(alias).map(HostCredential::key).orElse(null);
    }

    private String @Nullable [] aliases(String kind) {
        return alias(kind).map(alias -> new String[] {alias}).orElse(null);
    }

    private Optional<String> alias(String... kinds) {
        return credential
                .get()
                .filter(found -> Arrays.asList(kinds).contains(found.key().getAlgorithm()))
                .map(WaymarkKeyManager::alias);
    }

    /**
     * Key and certificates are asked for one after the other: if the credential has changed in between there is none, so
     * that parts of two are never put together.
     */
    private Optional<HostCredential> named(String alias) {
        return credential.get().filter(found -> alias(found).equals(alias));
    }

    private static String alias(HostCredential credential) {
        return credential.certificate().getSerialNumber().toString();
    }
}
