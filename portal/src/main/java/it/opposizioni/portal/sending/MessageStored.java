package it.opposizioni.portal.sending;

/** A message waits in this lane, as soon as the transaction that stores it is committed. */
public record MessageStored(Lane lane) {}
