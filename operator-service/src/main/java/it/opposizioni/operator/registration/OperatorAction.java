package it.opposizioni.operator.registration;

/** What is done to an operator: by itself, by the registrar or the regulator, or by time. */
public enum OperatorAction {
    SUBMISSION,
    APPROVAL,
    RETURN,
    SUSPENSION,
    REINSTATEMENT,
    LAPSE,
    REVOCATION,
    /** It has reported a change of its data: its state stays. */
    CHANGE
}
