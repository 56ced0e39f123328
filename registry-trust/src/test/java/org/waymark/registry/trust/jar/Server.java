package org.waymark.registry.trust.jar;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.util.Arrays;
import java.util.stream.Collectors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/** Stands for a server that knows nothing of this project but the name of an algorithm. Runs in a process of its own. */
public final class Server {

    private Server() {}

    /** Prints its providers and its port, then answers whoever gets in, until its input ends. */
    public static void main(String[] arguments) throws IOException, GeneralSecurityException, URISyntaxException {
        char[] password = "changeit".toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(Path.of(arguments[0]))) {
            store.load(in, password);
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, password);
        TrustManagerFactory trust = TrustManagerFactory.getInstance("WAYMARK");
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        SSLServerSocket socket = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 10, InetAddress.getLoopbackAddress());
        socket.setNeedClientAuth(true);
        System.out.println(
                Arrays.stream(Security.getProviders()).map(Provider::getName).collect(Collectors.joining(" ")));
        System.out.println(socket.getLocalPort());
        Thread answering = new Thread(() -> answer(socket));
        answering.setDaemon(true);
        answering.start();
        System.in.readAllBytes();
    }

    private static void answer(SSLServerSocket listening) {
        while (!listening.isClosed()) {
            try (SSLSocket socket = (SSLSocket) listening.accept()) {
                socket.getOutputStream().write(socket.getInputStream().read());
            } catch (IOException refused) {
                // Whoever is next.
            }
        }
    }
}
