package org.waymark.registry.trust.setup;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Comparator;
import java.util.Optional;

/** Where to listen, as a server can be told: servers know addresses and host names, but not all know interfaces. */
final class BindAddress {

    private BindAddress() {}

    /**
     * The address of a network interface, those of IPv4 first, or else the text itself.
     *
     * @param text an address, a host name or the name of an interface of this machine
     */
    static String of(String text) {
        return ofInterface(text).map(InetAddress::getHostAddress).orElse(text);
    }

    private static Optional<InetAddress> ofInterface(String name) {
        try {
            return Optional.ofNullable(NetworkInterface.getByName(name)).flatMap(found -> found.inetAddresses()
                    .filter(address -> !address.isLinkLocalAddress())
                    .min(Comparator.comparing((InetAddress address) -> !(address instanceof Inet4Address))));
        } catch (SocketException e) {
            return Optional.empty();
        }
    }
}
