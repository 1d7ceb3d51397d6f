package it.opposizioni.operator.operator;

/** What the registrar or the regulator does to an operator. */
enum OperatorAct {
    APPROVAL,
    SUSPENSION,
    REINSTATEMENT
}
