/** For whom a request is, and who is written to where nobody holds a number. What delegations and visits are is other features' matter. */
package it.opposizioni.registry.holder;
