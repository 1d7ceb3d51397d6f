package it.opposizioni.registry;

/** What a citizen can give to an app of somebody else (docs/third-party-apps.md). The realm shows them in words. */
public final class Scopes {

    /** See the numbers with their histories, exemptions and certificates, and for whom the citizen may act. */
    public static final String READ = "oppositions:read";

    /** Prove lines, register, renew, withdraw and exempt. */
    public static final String WRITE = "oppositions:write";

    private Scopes() {}
}
