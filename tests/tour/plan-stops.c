/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The last two steps of an import, with everything that can be decided, and what is found of it
 * days later. */

#include "tour.h"

#include "tend-import-receipt-store.h"
#include "tend-inquiry-actions.h"
#include "tend-store.h"
#include "tend-window.h"

#define LIST                                                                                 \
  "Name;Email;Phone;Date;Partner's name;Pronouns;Status;What draws you to this group?\n"     \
  "Ana Ruiz;ana.ruiz@example.org;'+46 70 174 06 05;46102;;she/her;;To be kinder to myself\n" \
  "Grace Bell;bell@example.org;;28/03/2026;;;;A year with little rest\n"                     \
  "Tom Bell;bell@example.org;;28/03/2026;;;;She asked me along\n"                            \
  "Ida & Bo Holm;holm@example.org;;02/04/2026;;;;We both work in care\n"                     \
  "Priya Shah;priya.shah@example.org;;02/04/2026;Noor Shah;;;A friend was here last year\n"  \
  "Sam Ek;sam.ek@example.org;;03/04/2026;;;cancelled;\n"                                     \
  "Vera Lund;vera@example.org;;03/04/2026;;;;\"Rest; and quiet\";surplus\n"                  \
  "Olu Berg;olu at example;;03/04/2026;;;;I will see\n"

static void
go_on (Tour       *self,
       GtkWindow  *import,
       const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (import), action, NULL);
  tour_settle (self);
}

/* The plan, also where something about the columns is asked before it. */
static void
go_to_plan (Tour      *self,
            GtkWindow *import)
{
  GtkStack *steps = tour_find (self, import, GTK_TYPE_STACK, "steps");

  for (guint i = 0; i < 2 && g_strcmp0 (gtk_stack_get_visible_child_name (steps), "plan") != 0; i++)
    go_on (self, import, "import.next");
}

static void
select_row (Tour      *self,
            GtkWindow *import,
            guint      position)
{
  GtkListView *list = tour_find (self, import, GTK_TYPE_LIST_VIEW, "list_view");

  gtk_single_selection_set_selected (GTK_SINGLE_SELECTION (gtk_list_view_get_model (list)),
                                     position);
  /* In a narrow window the row stands after the list. */
  g_signal_emit_by_name (list, "activate", position);
  tour_settle (self);
}

static void
show_list (Tour      *self,
           GtkWindow *import)
{
  adw_leaflet_set_visible_child_name (tour_find (self, import, ADW_TYPE_LEAFLET, "leaflet"),
                                      "rows");
  tour_settle (self);
}

static void
press_last_chip (Tour      *self,
                 GtkWindow *import)
{
  GtkWidget *groups = tour_find (self, import, GTK_TYPE_FLOW_BOX, "groups");
  GtkWidget *child = gtk_widget_get_last_child (groups);

  gtk_toggle_button_set_active (
      GTK_TOGGLE_BUTTON (gtk_flow_box_child_get_child (GTK_FLOW_BOX_CHILD (child))), TRUE);
  tour_settle (self);
}

static void
wait_done (Tour      *self,
           GtkWindow *import)
{
  GtkStack *steps = tour_find (self, import, GTK_TYPE_STACK, "steps");

  while (g_strcmp0 (gtk_stack_get_visible_child_name (steps), "done") != 0)
    g_main_context_iteration (NULL, TRUE);
  tour_settle (self);
}

static void
decide_all (Tour      *self,
            GtkWindow *import)
{
  static const char *const nicks[] = { "together", "split-people", "partners" };

  for (guint i = 0; i < G_N_ELEMENTS (nicks); i++)
    {
      GtkWidget *row = tour_look_for (import, ADW_TYPE_ACTION_ROW, nicks[i]);

      if (row == NULL)
        continue;
      gtk_switch_set_active (tour_find (self, row, GTK_TYPE_SWITCH, NULL), TRUE);
      tour_settle (self);
    }
}

static void
visit_decisions (Tour *self)
{
  GtkWindow *import = tour_open_list (self, LIST, -1);
  GtkWidget *decisions, *more;

  go_to_plan (self, import);
  tour_photograph (self, import, "import-decide");
  decisions = tour_find (self, import, GTK_TYPE_LIST_BOX, "list");
  more = tour_find (self, decisions, GTK_TYPE_LIST_BOX_ROW, "more_row");
  g_signal_emit_by_name (decisions, "row-activated", more);
  tour_settle (self);
  tour_photograph (self, import, "import-decide-open");
  decide_all (self, import);
  select_row (self, import, 0);
  tour_photograph (self, import, "import-row-date");
  show_list (self, import);
  select_row (self, import, 4);
  tour_photograph (self, import, "import-row-partner");
  show_list (self, import);
  press_last_chip (self, import);
  tour_photograph (self, import, "import-left-out");

  go_on (self, import, "import.commit");
  wait_done (self, import);
  tour_photograph (self, import, "import-done");
  tour_close (self, import);
}

/* The same file again, after somebody was edited in Tend. */
static void
visit_again (Tour *self)
{
  GtkWindow *import = tour_open_list (self,
                                      LIST "Noor Lind;noor@example.org;;04/04/2026;;;;New here\n",
                                      -1);

  go_to_plan (self, import);
  tour_photograph (self, import, "import-again");
  tour_close (self, import);

  import = tour_open_list (self, LIST, -1);
  go_to_plan (self, import);
  tour_photograph (self, import, "import-nothing-new");
  tour_close (self, import);
}

/* So that somebody is kept when it is taken back. */
static void
answer_somebody (Tour *self)
{
  TendStore                   *store = tend_window_get_store (TEND_WINDOW (self->window));
  TendDatabase                *reader = tend_store_get_reader (store);
  g_autoptr (GPtrArray)        receipts = tend_import_receipts_list (reader, NULL);
  const TendImportReceipt     *receipt = g_ptr_array_index (receipts, 0);
  const TendImportReceiptFile *file = g_ptr_array_index (receipt->files, 0);
  g_autoptr (GPtrArray)        rows = tend_import_receipt_load_rows (reader, file->batch, NULL);
  const TendImportReceiptRow  *row = g_ptr_array_index (rows, 0);
  g_autoptr (TendAction)       action = tend_inquiry_answer_action (row->inquiry, "Welcome, Ana");
  g_autoptr (GError)           error = NULL;

  if (!tend_store_perform (store, action, &error))
    tour_give_up (self, "%s", error->message);
}

static void
visit_receipts (Tour *self)
{
  GtkWindow *receipts = tour_open (self, GTK_WIDGET (self->window), "win.past-imports", NULL);
  GtkWidget *list = tour_find (self, receipts, GTK_TYPE_LIST_BOX, "imports");
  GtkWindow *result;

  tour_photograph (self, receipts, "past-imports");
  g_signal_emit_by_name (list, "row-activated",
                         gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0));
  tour_settle (self);
  tour_photograph (self, receipts, "past-import");
  gtk_stack_set_visible_child_name (tour_find (self, receipts, GTK_TYPE_STACK, "sections"), "rows");
  tour_settle (self);
  tour_photograph (self, receipts, "past-import-rows");
  gtk_widget_activate_action (GTK_WIDGET (receipts), "receipts.undo", NULL);
  result = tour_wait_for_window (self, "AdwWindow");
  tour_photograph (self, result, "import-undone");
  tour_close (self, result);
  tour_close (self, receipts);
}

void
tour_visit_plan (Tour *self)
{
  visit_decisions (self);
  visit_again (self);
  answer_somebody (self);
  visit_receipts (self);
}
