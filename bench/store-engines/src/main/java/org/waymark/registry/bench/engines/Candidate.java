package org.waymark.registry.bench.engines;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.h2.mvstore.MVStore;

/** The engines and variations that can be measured, by the name used on the command line. */
enum Candidate {
    MVSTORE("mvstore", folder -> new MvStoreEngine(folder, UnaryOperator.identity())),
    MVSTORE_SMALL_PAGES("mvstore-4k", folder -> new MvStoreEngine(folder, store -> store.pageSplitSize(4 * 1024))),
    MVSTORE_FAST("mvstore-lzf", folder -> new MvStoreEngine(folder, MVStore.Builder::compress)),
    MVSTORE_HIGH("mvstore-deflate", folder -> new MvStoreEngine(folder, MVStore.Builder::compressHigh)),
    MVSTORE_BY_ID("mvstore-by-id", MvStoreByIdEngine::new),
    MVSTORE_LAZY("mvstore-lazy", folder -> new MvStoreLazyEngine(folder, UnaryOperator.identity())),
    MVSTORE_LAZY_FAST("mvstore-lazy-lzf", folder -> new MvStoreLazyEngine(folder, MVStore.Builder::compress)),
    MVSTORE_LAZY_HIGH("mvstore-lazy-deflate", folder -> new MvStoreLazyEngine(folder, MVStore.Builder::compressHigh)),
    H2_SQL("h2-sql", H2SqlEngine::new),
    ROCKSDB("rocksdb", RocksEngine::new),
    SQLITE("sqlite", SqliteEngine::new);

    private final String label;
    private final Opening opening;

    Candidate(String label, Opening opening) {
        this.label = label;
        this.opening = opening;
    }

    static Candidate named(String label) {
        return Arrays.stream(values())
                .filter(candidate -> candidate.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no candidate " + label));
    }

    Engine open(Path folder) throws Exception {
        return opening.open(folder);
    }

    @Override
    public String toString() {
        return label;
    }

    @FunctionalInterface
    private interface Opening {
        Engine open(Path folder) throws Exception;
    }
}
