package org.waymark.registry.publisher.source.bdii;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchResultListener;
import com.unboundid.ldap.sdk.SearchResultReference;
import java.util.function.Consumer;

/** Passes on what comes until it is enough. Entries come in one thread; it may be stopped from any. */
final class Received implements SearchResultListener {
    private static final long serialVersionUID = 1;

    private final transient Consumer<Entry> each;
    private final transient Flaws flaws;
    private final int most;
    private transient Runnable stop = () -> {};
    private int count;
    private volatile boolean stopped;
    private volatile boolean late;

    Received(Consumer<Entry> each, Flaws flaws, int most) {
        this.each = each;
        this.flaws = flaws;
        this.most = most;
    }

    void stopBy(Runnable way) {
        stop = way;
    }

    void stopIf(boolean tooLate) {
        if (tooLate) {
            late = true;
            stop();
        }
    }

    private void stop() {
        stopped = true;
        stop.run();
    }

    @Override
    public void searchEntryReturned(SearchResultEntry entry) {
        if (count == most) {
            stop();
        } else if (!stopped) {
            count++;
            each.accept(entry);
        }
    }

    /** Is not followed: who is asked is what the administrator has written. */
    @Override
    public void searchReferenceReturned(SearchResultReference reference) {
        flaws.add("A reference to another server is not followed", reference.getReferralURLs()[0]);
    }

    int count() {
        return count;
    }

    boolean isStopped() {
        return stopped;
    }

    boolean isLate() {
        return late;
    }
}
