/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The reasons for which Tend refuses or fails. Every message is one or two sentences for the person
 * in front of the screen: what happened, what was kept, what to do. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define TEND_ERROR (tend_error_quark ())

/**
 * TendError:
 * @TEND_ERROR_FAILED: something outside Tend failed (the disk, the system)
 * @TEND_ERROR_NOT_FOUND: what was asked for is not there any more
 * @TEND_ERROR_TRANSITION: the state table does not allow this step
 * @TEND_ERROR_FULL: not enough free places
 * @TEND_ERROR_INVALID: what was entered cannot be stored as it is
 * @TEND_ERROR_NEWER: the file was written by a newer Tend
 * @TEND_ERROR_FOREIGN: the file is not Tend's
 * @TEND_ERROR_DAMAGED: the file is Tend's, but damaged
 * @TEND_ERROR_DISK_FULL: no room left on the disk
 * @TEND_ERROR_BUSY: another program holds the file
 * @TEND_ERROR_CONFLICT: an undo meets something that was changed since
 * @TEND_ERROR_NOTHING: there is nothing to do (nothing to undo, an empty file)
 * @TEND_ERROR_NOT_A_TABLE: an import file that holds no table
 */
typedef enum {
  TEND_ERROR_FAILED,
  TEND_ERROR_NOT_FOUND,
  TEND_ERROR_TRANSITION,
  TEND_ERROR_FULL,
  TEND_ERROR_INVALID,
  TEND_ERROR_NEWER,
  TEND_ERROR_FOREIGN,
  TEND_ERROR_DAMAGED,
  TEND_ERROR_DISK_FULL,
  TEND_ERROR_BUSY,
  TEND_ERROR_CONFLICT,
  TEND_ERROR_NOTHING,
  TEND_ERROR_NOT_A_TABLE,
} TendError;

GQuark tend_error_quark (void);

G_END_DECLS
