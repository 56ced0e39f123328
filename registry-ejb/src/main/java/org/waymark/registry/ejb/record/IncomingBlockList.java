package org.waymark.registry.ejb.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.waymark.registry.model.filter.BlockList;
import org.waymark.registry.model.filter.BlockListFile;
import org.waymark.registry.model.settings.RecordSettings;

/** The block list for what comes in ({@code emir.record.blockList.incoming}); open if none is set. */
@ApplicationScoped
public class IncomingBlockList {
    private final Supplier<BlockList> list;

    /** For the container's proxy. */
    protected IncomingBlockList() {
        this.list = () -> BlockList.OPEN;
    }

    @Inject
    IncomingBlockList(RecordSettings settings) {
        this.list = settings.incomingBlockList()
                .map(BlockListFile::new)
                .<Supplier<BlockList>>map(file -> file::current)
                .orElse(() -> BlockList.OPEN);
    }

    public BlockList current() {
        return list.get();
    }
}
