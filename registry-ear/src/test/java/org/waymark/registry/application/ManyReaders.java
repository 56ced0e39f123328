package org.waymark.registry.application;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** Very many streams of events on one thread, of which only is asked whether a word has come. */
final class ManyReaders implements AutoCloseable {
    private final Selector selector;
    private final Set<SocketChannel> channels = new HashSet<>();
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);

    /** What one has read lately. */
    private static final class Heard {
        private final StringBuilder text = new StringBuilder();
    }

    private ManyReaders(Selector selector) {
        this.selector = selector;
    }

    static ManyReaders open(int number, URI address, String query) throws IOException {
        ManyReaders readers = new ManyReaders(Selector.open());
        byte[] request = EventStream.request(address, query);
        for (int i = 0; i < number; i++) {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress(address.getHost(), address.getPort()));
            channel.write(ByteBuffer.wrap(request));
            channel.configureBlocking(false);
            channel.register(readers.selector, SelectionKey.OP_READ, new Heard());
            readers.channels.add(channel);
        }
        return readers;
    }

    /** How many have read the word, at the latest when the time is over. */
    int awaitAll(String word, Duration limit) throws IOException {
        long end = System.nanoTime() + limit.toNanos();
        Set<SocketChannel> happy = new HashSet<>();
        while (happy.size() < channels.size() && System.nanoTime() < end) {
            selector.select(100);
            for (SelectionKey key : selector.selectedKeys()) {
                StringBuilder text = ((Heard) key.attachment()).text;
                SocketChannel channel = (SocketChannel) key.channel();
                if (!read(channel, text)) {
                    key.cancel();
                } else if (text.indexOf(word) >= 0) {
                    happy.add(channel);
                    text.setLength(0);
                }
            }
            selector.selectedKeys().clear();
        }
        return happy.size();
    }

    private boolean read(SocketChannel channel, StringBuilder text) throws IOException {
        buffer.clear();
        int count = channel.read(buffer);
        text.append(StandardCharsets.ISO_8859_1.decode(buffer.flip()));
        return count >= 0;
    }

    @Override
    public void close() throws IOException {
        for (SocketChannel channel : channels) {
            channel.close();
        }
        selector.close();
    }
}
