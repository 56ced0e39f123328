package org.waymark.registry.web.changes;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.waymark.registry.ejb.changes.Batch;
import org.waymark.registry.ejb.changes.Following;
import org.waymark.registry.ejb.changes.Reader;

/**
 * A reader at the other end of a connection. Writes without ever waiting: as much as the connection takes, the rest when
 * the server says that it takes more.
 *
 * <p>Several threads come here, that of the rounds and those of the server. Whoever finds nobody at work does the work,
 * also for those who come meanwhile; so the connection is touched by one at a time, and no lock is held while it is.
 */
final class Outlet implements Reader, WriteListener, AsyncListener {
    private static final Logger LOG = System.getLogger(Outlet.class.getName());
    private static final int PIECE = 1 << 14;

    private final ChangeForm form;
    private final boolean once;
    private final AtomicInteger calls = new AtomicInteger();
    private volatile Optional<byte[]> offered;
    private volatile Optional<Connection> connection = Optional.empty();
    private volatile boolean ready;
    private volatile boolean ended;
    private byte[] bytes = new byte[0];
    private int written;
    private boolean flushed = true;
    private boolean completed;

    /** What the outlet writes to, and its place among those who follow. */
    private record Connection(AsyncContext context, ServletOutputStream out, Following place) {}

    private Outlet(ChangeForm form, Optional<byte[]> beginning) {
        this.form = form;
        this.once = form == ChangeForm.DELTA;
        this.offered = beginning;
    }

    /** For a reader who stays, and begins with what there is already. */
    static Outlet stream(Batch first) {
        return new Outlet(ChangeForm.STREAM, Optional.of(ChangeForm.beginning(first)));
    }

    /** For a reader who waits for one answer. */
    static Outlet answer() {
        return new Outlet(ChangeForm.DELTA, Optional.empty());
    }

    ChangeForm form() {
        return form;
    }

    /** Begins to write. */
    void open(AsyncContext context, Following place) throws IOException {
        ServletOutputStream out = context.getResponse().getOutputStream();
        connection = Optional.of(new Connection(context, out, place));
        context.setTimeout(0);
        context.addListener(this);
        out.setWriteListener(this);
    }

    @Override
    public boolean isReady() {
        return ready && offered.isEmpty();
    }

    @Override
    public void show(Batch batch) {
        offered = Optional.of(batch.in(form));
        work();
    }

    @Override
    public void end() {
        ended = true;
        work();
    }

    @Override
    public void onWritePossible() {
        work();
        if (ready) {
            connection.ifPresent(open -> open.place.ready());
        }
    }

    @Override
    public void onError(Throwable failure) {
        LOG.log(Level.DEBUG, "a reader of changes is gone: {0}", failure.getMessage());
        leave();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        connection.ifPresent(open -> open.place.leave());
    }

    @Override
    public void onError(AsyncEvent event) {
        leave();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        leave();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // Nobody starts anew what is under way.
    }

    private void leave() {
        ended = true;
        connection.ifPresent(open -> open.place.leave());
        work();
    }

    private void work() {
        if (calls.getAndIncrement() == 0) {
            int seen;
            do {
                seen = calls.get();
                connection.ifPresent(this::step);
            } while (!calls.compareAndSet(seen, 0));
        }
    }

    private void step(Connection open) {
        try {
            if (!ended) {
                write(open.out);
            }
        } catch (IOException | IllegalStateException e) {
            LOG.log(Level.DEBUG, "a reader of changes has hung up: {0}", e.getMessage());
            ended = true;
        }
        if (ended && !completed) {
            completed = true;
            ready = false;
            open.place.leave();
            complete(open.context);
        }
    }

    private void write(ServletOutputStream out) throws IOException {
        take();
        while (written < bytes.length && out.isReady()) {
            int piece = Math.min(PIECE, bytes.length - written);
            flushed = false;
            out.write(bytes, written, piece);
            written += piece;
        }
        if (!flushed && isWritten(out)) {
            out.flush();
            flushed = true;
        }
        ready = flushed && isWritten(out);
        if (ready && once && written > 0) {
            ended = true;
        }
    }

    private boolean isWritten(ServletOutputStream out) {
        return written == bytes.length && out.isReady();
    }

    /** What is offered is offered only when everything before has been written. */
    private void take() {
        if (offered.isPresent()) {
            bytes = offered.get();
            written = 0;
            offered = Optional.empty();
        }
    }

    private static void complete(AsyncContext context) {
        try {
            context.complete();
        } catch (IllegalStateException over) {
            LOG.log(Level.DEBUG, "the server has ended the exchange already: {0}", over.getMessage());
        }
    }
}
