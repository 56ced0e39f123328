/**
 * The store in a MongoDB, for several nodes or for those who run one anyway. {@link
 * org.waymark.registry.persistence.mongo.MongoStores} is its door, {@link
 * org.waymark.registry.persistence.mongo.MongoFeed} explains how writers agree without transactions. Open records go
 * through the driver, the registry's own typed things through Jakarta NoSQL. Depends on the model, the driver and
 * Eclipse JNoSQL; EMIR's collection is read once and never written.
 */
@NullMarked
package org.waymark.registry.persistence.mongo;

import org.jspecify.annotations.NullMarked;
