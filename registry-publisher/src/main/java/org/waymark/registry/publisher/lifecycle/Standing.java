package org.waymark.registry.publisher.lifecycle;

/** How the publisher and the registry stand about one endpoint. */
public enum Standing {
    /** It was sent, or is about to be; whether it arrived is not known. */
    SENT,
    /** The registry has taken it as it is. */
    TAKEN,
    /** The registry does not take it as it is; what it took before may still be there. */
    REFUSED,
    /** It is gone from its source; whether the registry has removed it is not known. */
    LEAVING
}
