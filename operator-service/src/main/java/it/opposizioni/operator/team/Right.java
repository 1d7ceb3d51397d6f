package it.opposizioni.operator.team;

/** What somebody may do in the name of an operator. */
public enum Right {
    /** See what is the operator's own. */
    READ,
    /** Compare lists, check numbers. */
    CONSULT,
    /** Create, open and close campaigns. */
    CAMPAIGNS,
    /** Propose, accept and end mandates. */
    MANDATES,
    /** Declare and withdraw the numbers that calls are made from. */
    CALLING_NUMBERS,
    /** Create, rotate and delete the credentials of programs. */
    MACHINE_CLIENTS,
    /** Invite, promote and remove people. */
    TEAM,
    /** Fill in and submit the operator's application. */
    APPLICATION,
    /** Answer the regulator about complaints, and be told what it decides. */
    ANSWER
}
