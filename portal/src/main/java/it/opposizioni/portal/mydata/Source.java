package it.opposizioni.portal.mydata;

/** Where data are held. */
enum Source {
    PORTAL("portal"),
    REGISTER("register"),
    COMPLAINTS("complaints"),
    OPERATORS("operators"),
    /** The identity provider. */
    ACCOUNT("account");

    private final String name;

    Source(String name) {
        this.name = name;
    }

    /** In the file. */
    String fileName() {
        return name;
    }

    String words(MyDataTexts texts) {
        return switch (this) {
            case PORTAL -> texts.sourcePortal();
            case REGISTER -> texts.sourceRegister();
            case COMPLAINTS -> texts.sourceComplaints();
            case OPERATORS -> texts.sourceOperators();
            case ACCOUNT -> texts.sourceAccount();
        };
    }
}
