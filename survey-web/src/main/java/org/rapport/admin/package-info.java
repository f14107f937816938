/** The frame of the administrator's pages: who is signed in, where one can go, and the people who may sign in. */
@NullMarked
package org.rapport.admin;

import org.jspecify.annotations.NullMarked;
