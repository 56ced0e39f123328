package org.waymark.registry.model.feed;

/** The fake keeps the contract, so that tests may lean on it. */
class InMemoryFeedTest implements RevisionFeedContract {
    private final InMemoryFeed feed = new InMemoryFeed();

    @Override
    public RevisionFeed feed() {
        return feed;
    }

    @Override
    public RevisionFeed reopened() {
        return feed;
    }
}
