package it.opposizioni.kit.identity;

/** Who may ask. The names are the roles of the realm. */
public enum Role {
    CITIZEN(Role.Names.CITIZEN),
    OPERATOR(Role.Names.OPERATOR),
    REGISTRAR(Role.Names.REGISTRAR),
    REGULATOR(Role.Names.REGULATOR),
    TELCO(Role.Names.TELCO),
    CHANNEL(Role.Names.CHANNEL),
    /** The web site itself, for people who have not signed in. */
    SITE(Role.Names.SITE);

    /** For {@code @RolesAllowed}, which wants constants. */
    public static final class Names {
        public static final String CITIZEN = "citizen";
        public static final String OPERATOR = "operator";
        public static final String REGISTRAR = "registrar";
        public static final String REGULATOR = "regulator";
        public static final String TELCO = "telco";
        public static final String CHANNEL = "channel";
        public static final String SITE = "site";

        private Names() {}
    }

    private final String realmName;

    Role(String realmName) {
        this.realmName = realmName;
    }

    public String realmName() {
        return realmName;
    }
}
