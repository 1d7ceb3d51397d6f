package it.opposizioni.registry.operatordirectory;

import java.util.UUID;

/** What this service reads of an operator, in events and in snapshots. */
record ListedOperator(UUID operatorId, String name, String state) {}
