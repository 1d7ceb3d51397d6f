/** Which calls of a log are looked at, by their instants. */
package it.opposizioni.operator.calllog.engine.scope;
