package it.opposizioni.operator.calllog.engine;

/** What calls are held to, besides the consultations. */
public record CallRules(RegisterPast register, DeclaredCallers callers, HoursTable hours) {}
