package org.waymark.registry.bench.engines;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.mvstore.MVStoreException;

/** Damages copies of an MVStore file and tells when, and how, that is noticed. */
final class Damage {

    private static final int RECORDS = 20_000;
    private static final int BLOCK = 4096;
    private static final Endpoints ENDPOINTS = new Endpoints(RECORDS);

    private final Path folder;
    private final Path sound;

    private Damage(Path folder) {
        this.folder = folder;
        this.sound = folder.resolve("sound");
    }

    static void run(Path folder) throws Exception {
        Main.clear(folder);
        new Damage(folder).run();
    }

    private void run() throws Exception {
        fill();
        long size = Files.size(MvStoreEngine.file(sound));
        attempt("sound", file -> { });
        attempt("last block cut off", file -> file.setLength(size - BLOCK));
        attempt("cut to a half", file -> file.setLength(size / 2));
        attempt("cut within a block", file -> file.setLength(size / 2 + 1000));
        attempt("cut to nothing", file -> file.setLength(0));
        attempt("first header", file -> scribble(file, 0, BLOCK));
        attempt("both headers", file -> scribble(file, 0, 2 * BLOCK));
        attempt("64 bytes in the middle", file -> scribble(file, size / 2, 64));
        attempt("64 kB in the middle", file -> scribble(file, size / 2, 16 * BLOCK));
        attempt("last 64 kB", file -> scribble(file, size - 16 * BLOCK, 16 * BLOCK));
        attempt("64 zero bytes in the middle", file -> write(file, size / 2, new byte[64]));
        attempt("one character of a payload", Damage::misspell);
    }

    private void fill() throws Exception {
        Files.createDirectories(sound);
        try (Engine engine = Candidate.MVSTORE.open(sound)) {
            for (long revision = 1; revision <= RECORDS; revision += 100) {
                engine.append(ENDPOINTS.batch(revision, 100));
            }
        }
    }

    private void attempt(String what, Blow blow) throws Exception {
        Path target = Files.createDirectories(folder.resolve(what.replace(' ', '-')));
        Files.copy(MvStoreEngine.file(sound), MvStoreEngine.file(target));
        try (RandomAccessFile file = new RandomAccessFile(MvStoreEngine.file(target).toFile(), "rw")) {
            blow.strike(file);
        }
        System.out.println("| " + what + " | " + outcome(target) + " |");
    }

    private static String outcome(Path target) throws Exception {
        AtomicLong read = new AtomicLong();
        AtomicLong altered = new AtomicLong();
        boolean opened = false;
        try (Engine engine = Candidate.MVSTORE.open(target)) {
            opened = true;
            engine.readAfter(0, entry -> {
                read.incrementAndGet();
                altered.addAndGet(ENDPOINTS.gave(entry) ? 0 : 1);
            });
            return "opens, " + read + " of " + RECORDS + " entries read, " + altered + " of them altered";
        } catch (MVStoreException e) {
            String when = opened ? "while reading, after " + read + " entries: " : "at open: ";
            return when + "code " + e.getErrorCode() + ", " + e.getMessage();
        }
    }

    private static void misspell(RandomAccessFile file) throws IOException {
        byte[] all = new byte[(int) file.length()];
        file.readFully(all);
        byte[] word = "Service_Type".getBytes(StandardCharsets.US_ASCII);
        for (int at = all.length / 2; ; at++) {
            if (Arrays.equals(all, at, at + word.length, word, 0, word.length)) {
                write(file, at, new byte[] {'X'});
                return;
            }
        }
    }

    private static void scribble(RandomAccessFile file, long at, int length) throws IOException {
        byte[] noise = new byte[length];
        new SplittableRandom(at).nextBytes(noise);
        write(file, at, noise);
    }

    private static void write(RandomAccessFile file, long at, byte[] bytes) throws IOException {
        file.seek(at);
        file.write(bytes);
    }

    @FunctionalInterface
    private interface Blow {
        void strike(RandomAccessFile file) throws IOException;
    }
}
