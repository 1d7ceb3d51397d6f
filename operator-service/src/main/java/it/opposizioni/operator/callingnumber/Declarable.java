package it.opposizioni.operator.callingnumber;

/** Numbers that an operator can declare: Italian, of one kind, not too many. */
public record Declarable(NumberRange range, CallingNumberKind kind) {}
