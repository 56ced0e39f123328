package org.waymark.registry.trust.credential;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMException;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8DecryptorProviderBuilder;
import org.bouncycastle.openssl.jcajce.JcePEMDecryptorProviderBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;
import org.waymark.registry.model.settings.CredentialSettings;

/** Reads private keys: PKCS 8, PKCS 1 and SEC 1, encrypted or not. */
final class PrivateKeys {
    /** Used for itself alone, so it need not be known to anybody. */
    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

    private static final int FIELDS_OF_PKCS_1 = 9;
    private static final Map<ASN1ObjectIdentifier, String> KINDS = Map.of(
            PKCSObjectIdentifiers.rsaEncryption, "RSA",
            X9ObjectIdentifiers.id_ecPublicKey, "EC",
            X9ObjectIdentifiers.id_dsa, "DSA");

    private PrivateKeys() {}

    /** The one of the key, or else the one of the file. */
    static Optional<char[]> password(CredentialSettings settings) {
        return settings.keyPassword().or(settings::password).map(String::toCharArray);
    }

    /** Whether an object of a PEM file is a private key. */
    static boolean isKey(Object object) {
        return object instanceof PrivateKeyInfo
                || object instanceof PKCS8EncryptedPrivateKeyInfo
                || object instanceof PEMKeyPair
                || object instanceof PEMEncryptedKeyPair;
    }

    static PrivateKey pem(Object object, Optional<char[]> password) throws IOException {
        try {
            if (object instanceof PKCS8EncryptedPrivateKeyInfo encrypted) {
                return open(encrypted, password);
            }
            if (object instanceof PEMEncryptedKeyPair encrypted) {
                return plain(encrypted
                        .decryptKeyPair(new JcePEMDecryptorProviderBuilder()
                                .setProvider(BOUNCY_CASTLE)
                                .build(needed(password)))
                        .getPrivateKeyInfo());
            }
            return plain(object instanceof PEMKeyPair pair ? pair.getPrivateKeyInfo() : (PrivateKeyInfo) object);
        } catch (PEMException e) {
            throw new IOException("the private key cannot be read; is its password right?", e);
        }
    }

    static PrivateKey der(byte[] content, Optional<char[]> password) throws IOException {
        try {
            ASN1Sequence fields = ASN1Sequence.getInstance(content);
            if (fields.size() == 2) {
                return open(new PKCS8EncryptedPrivateKeyInfo(EncryptedPrivateKeyInfo.getInstance(fields)), password);
            }
            return plain(unwrapped(fields));
        } catch (IllegalArgumentException | ClassCastException e) {
            throw new IOException("the private key is not in DER", e);
        }
    }

    private static PrivateKeyInfo unwrapped(ASN1Sequence fields) throws IOException {
        if (fields.size() == FIELDS_OF_PKCS_1) {
            return new PrivateKeyInfo(
                    new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE),
                    RSAPrivateKey.getInstance(fields));
        }
        if (fields.getObjectAt(1) instanceof ASN1Sequence) {
            return PrivateKeyInfo.getInstance(fields);
        }
        ECPrivateKey key = ECPrivateKey.getInstance(fields);
        return new PrivateKeyInfo(
                new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, key.getParametersObject()), key);
    }

    private static PrivateKey open(PKCS8EncryptedPrivateKeyInfo encrypted, Optional<char[]> password)
            throws IOException {
        try {
            return plain(encrypted.decryptPrivateKeyInfo(new JceOpenSSLPKCS8DecryptorProviderBuilder()
                    .setProvider(BOUNCY_CASTLE)
                    .build(needed(password))));
        } catch (PKCSException | OperatorCreationException e) {
            throw new IOException("the private key cannot be read; is its password right?", e);
        }
    }

    private static char[] needed(Optional<char[]> password) throws IOException {
        return password.orElseThrow(() -> new IOException(
                "the private key is encrypted, and emir.security.credential.keyPassword is" + " not set"));
    }

    /** By Java's own means, whatever other providers there are: they have other names for the same kinds of keys. */
    private static PrivateKey plain(PrivateKeyInfo info) throws IOException {
        ASN1ObjectIdentifier kind = info.getPrivateKeyAlgorithm().getAlgorithm();
        String name = KINDS.getOrDefault(kind, "EdDSA");
        try {
            return KeyFactory.getInstance(name).generatePrivate(new PKCS8EncodedKeySpec(info.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IOException("the private key, of kind " + kind + ", cannot be read", e);
        }
    }
}
