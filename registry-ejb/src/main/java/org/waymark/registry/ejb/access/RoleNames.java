package org.waymark.registry.ejb.access;

/** The roles of {@link org.waymark.registry.model.access.Role} as annotations need them, which take constants only. */
public final class RoleNames {
    public static final String SERVICEOWNER = "serviceowner";
    public static final String ADMIN = "admin";
    public static final String CHILD = "child";
    public static final String PEER = "peer";

    private RoleNames() {}
}
