package org.waymark.registry.client.http;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** Collects a body up to a limit; of one that is larger the beginning, and the connection is closed. */
final class BoundedBody implements BodySubscriber<Body> {
    private final int most;
    private final Body.Bytes bytes = new Body.Bytes();
    private final CompletableFuture<Body> body = new CompletableFuture<>();
    private Optional<Subscription> source = Optional.empty();

    BoundedBody(int most) {
        this.most = most;
    }

    @Override
    public CompletionStage<Body> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        source = Optional.of(subscription);
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        buffers.forEach(this::take);
    }

    private void take(ByteBuffer buffer) {
        if (body.isDone()) {
            return;
        }
        byte[] part = new byte[Math.min(buffer.remaining(), most - bytes.size())];
        buffer.get(part);
        bytes.write(part, 0, part.length);
        if (buffer.hasRemaining()) {
            source.ifPresent(Subscription::cancel);
            body.complete(new Body(bytes, false));
        }
    }

    @Override
    public void onError(Throwable trouble) {
        body.completeExceptionally(trouble);
    }

    @Override
    public void onComplete() {
        body.complete(new Body(bytes, true));
    }
}
