package org.waymark.registry.bench.engines;

/** The newest state of one endpoint. */
record Entry(String id, long revision, byte[] payload) {
}
