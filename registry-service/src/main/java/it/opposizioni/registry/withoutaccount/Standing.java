package it.opposizioni.registry.withoutaccount;

/** What the register has of a number, for a person who has proved the line: never whose it is. */
enum Standing {
    NOT_REGISTERED,
    /** By default, by a call or from an earlier register: nobody holds it, and the user of the line may register it. */
    UNCLAIMED,
    /** Registered without an account, and managed by a code. */
    BY_CODE,
    /** Somebody with an account registered it. */
    BY_ACCOUNT
}
