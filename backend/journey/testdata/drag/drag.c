/* Something to drag from, as a file manager has it: a small window at X Y, from which the named files are dragged.
 *   drag X Y FILE… */
#include <gtk/gtk.h>
#include <stdlib.h>

static char **uris;

static void give(GtkWidget *from, GdkDragContext *context, GtkSelectionData *to, guint info, guint when, gpointer none)
{
	gtk_selection_data_set_uris(to, uris);
}

static void ended(GtkWidget *from, GdkDragContext *context, gpointer none)
{
	gtk_main_quit();
}

int main(int argc, char **argv)
{
	gtk_init(&argc, &argv);
	if (argc < 4)
		return 2;
	uris = g_new0(char *, argc - 2);
	for (int i = 3; i < argc; i++)
		uris[i - 3] = g_filename_to_uri(argv[i], NULL, NULL);

	/* Without a window manager a window lies where it says. */
	GtkWidget *window = gtk_window_new(GTK_WINDOW_POPUP);
	gtk_window_move(GTK_WINDOW(window), atoi(argv[1]), atoi(argv[2]));
	gtk_window_set_default_size(GTK_WINDOW(window), 200, 200);
	GtkWidget *box = gtk_event_box_new();
	gtk_container_add(GTK_CONTAINER(window), box);
	gtk_drag_source_set(box, GDK_BUTTON1_MASK, NULL, 0, GDK_ACTION_COPY);
	gtk_drag_source_add_uri_targets(box);
	g_signal_connect(box, "drag-data-get", G_CALLBACK(give), NULL);
	g_signal_connect(box, "drag-end", G_CALLBACK(ended), NULL);
	gtk_widget_show_all(window);
	g_print("ready\n");
	gtk_main();
	return 0;
}
