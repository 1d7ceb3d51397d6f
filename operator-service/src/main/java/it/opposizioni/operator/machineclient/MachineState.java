package it.opposizioni.operator.machineclient;

/** How far a machine client is. */
enum MachineState {
    /** Written down here, perhaps not yet at the identity provider; nobody knows of it. */
    CREATING,
    ACTIVE,
    /** May do nothing here; perhaps not yet gone from the identity provider. */
    DELETING,
    DELETED
}
