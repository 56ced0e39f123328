package org.waymark.registry.ejb.federation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.waymark.registry.model.filter.BlockList;
import org.waymark.registry.model.filter.BlockListFile;
import org.waymark.registry.model.settings.FederationSettings;

/** The block list for what goes to other registries ({@code emir.record.blockList.outgoing}); open if none is set. */
@ApplicationScoped
public class OutgoingBlockList {
    private final Supplier<BlockList> list;

    /** For the container's proxy. */
    protected OutgoingBlockList() {
        this.list = () -> BlockList.OPEN;
    }

    @Inject
    OutgoingBlockList(FederationSettings settings) {
        this.list = settings.outgoingBlockList()
                .map(BlockListFile::new)
                .<Supplier<BlockList>>map(file -> file::current)
                .orElse(() -> BlockList.OPEN);
    }

    public BlockList current() {
        return list.get();
    }
}
