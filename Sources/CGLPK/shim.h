/* GLPK behind one function, and loaded only when it is called: linked it would add to every start, and
 * Peil would not start at all on a computer without it.
 *
 * GLPK ends the program on a fault it finds. Its hook for that jumps back here before it does; no Swift
 * frame lies between, as the whole of a solution is made within this function. */
#include <dlfcn.h>
#include <glpk.h>
#include <setjmp.h>

#if GLP_MAJOR_VERSION < 5
#error "Peil needs GLPK 5."
#endif

enum peil_glpk_outcome {
  PEIL_GLPK_OPTIMAL,
  /* A solution, but the limit came before the proof that none is better. */
  PEIL_GLPK_LIMIT,
  PEIL_GLPK_FAILED,
  PEIL_GLPK_ABSENT
};

#define PEIL_GLPK_FUNCTIONS(use) \
  use(glp_term_out) use(glp_error_hook) use(glp_free_env) use(glp_create_prob) \
  use(glp_delete_prob) use(glp_set_obj_dir) use(glp_add_rows) use(glp_add_cols) \
  use(glp_set_row_bnds) use(glp_set_col_bnds) use(glp_set_col_kind) use(glp_set_obj_coef) \
  use(glp_load_matrix) use(glp_init_smcp) use(glp_simplex) use(glp_get_status) use(glp_get_obj_val) \
  use(glp_get_row_dual) use(glp_init_iocp) use(glp_intopt) use(glp_mip_status) \
  use(glp_mip_col_val) use(glp_ios_tree_size) use(glp_ios_terminate)

struct peil_glpk {
#define PEIL_GLPK_FIELD(name) __typeof__(&name) name;
  PEIL_GLPK_FUNCTIONS(PEIL_GLPK_FIELD)
#undef PEIL_GLPK_FIELD
};

/* The library stays loaded until the program ends. */
static inline int peil_glpk_load(struct peil_glpk *library) {
  void *handle = dlopen("libglpk.so.40", RTLD_NOW | RTLD_LOCAL);
  if (!handle) return 0;
#define PEIL_GLPK_FIND(name) \
  library->name = (__typeof__(&name))dlsym(handle, #name); \
  if (!library->name) return 0;
  PEIL_GLPK_FUNCTIONS(PEIL_GLPK_FIND)
#undef PEIL_GLPK_FIND
  return 1;
}

struct peil_glpk_count {
  const struct peil_glpk *library;
  int node_limit;
};

static inline void peil_glpk_count_nodes(glp_tree *tree, void *info) {
  const struct peil_glpk_count *search = (const struct peil_glpk_count *)info;
  int total = 0;
  search->library->glp_ios_tree_size(tree, 0, 0, &total);
  if (total > search->node_limit) search->library->glp_ios_terminate(tree);
}

static inline void peil_glpk_jump_back(void *info) { longjmp(*(jmp_buf *)info, 1); }

/* Searches for whole numbers, from the solution without them. */
static inline enum peil_glpk_outcome peil_glpk_search(
    const struct peil_glpk *library, glp_prob *problem, int columns, int node_limit, double *x) {
  struct peil_glpk_count count = {library, node_limit};
  glp_iocp whole;
  library->glp_init_iocp(&whole);
  whole.msg_lev = GLP_MSG_OFF;
  whole.mir_cuts = GLP_ON;
  whole.cov_cuts = GLP_ON;
  whole.mip_gap = 1e-9;
  whole.cb_func = peil_glpk_count_nodes;
  whole.cb_info = &count;
  int ended = library->glp_intopt(problem, &whole);
  int status = library->glp_mip_status(problem);
  if (status == GLP_OPT || status == GLP_FEAS) {
    for (int c = 1; c <= columns; c++) x[c - 1] = library->glp_mip_col_val(problem, c);
    return status == GLP_OPT || ended == GLP_EMIPGAP ? PEIL_GLPK_OPTIMAL : PEIL_GLPK_LIMIT;
  }
  if (status != GLP_UNDEF) return PEIL_GLPK_FAILED;
  /* Nothing was found before the limit; giving out nothing is always a solution. */
  for (int c = 0; c < columns; c++) x[c] = 0;
  return PEIL_GLPK_LIMIT;
}

/* Maximises the sum of objective[c] x[c] over whole x, 0 <= x[c] <= most[c], with for each row r: the sum of
 * value[e] x[column[e]] over the elements e of r at most limit[r]. Element 0 of row, column and value is not
 * used: GLPK counts from 1.
 *
 * Gives x, and the price of row 1 in the programme without whole numbers. That one has its own bounds,
 * relaxed_most (an infinite one is none) and relaxed_limit of row 1: bounds that only hold for whole numbers
 * would take the price away from the row. */
static inline enum peil_glpk_outcome peil_glpk_maximise(
    int columns, const double *objective, const double *most, const double *relaxed_most, int rows,
    const double *limit, double relaxed_limit, int elements, const int *row, const int *column,
    const double *value, int node_limit, double *x, double *price) {
  struct peil_glpk library;
  if (!peil_glpk_load(&library)) return PEIL_GLPK_ABSENT;
  jmp_buf place;
  if (setjmp(place)) {
    library.glp_free_env();
    return PEIL_GLPK_FAILED;
  }
  library.glp_error_hook(peil_glpk_jump_back, &place);
  library.glp_term_out(GLP_OFF);
  glp_prob *problem = library.glp_create_prob();
  library.glp_set_obj_dir(problem, GLP_MAX);
  library.glp_add_rows(problem, rows);
  for (int r = 1; r <= rows; r++)
    library.glp_set_row_bnds(problem, r, GLP_UP, 0, r == 1 ? relaxed_limit : limit[r - 1]);
  library.glp_add_cols(problem, columns);
  for (int c = 1; c <= columns; c++) {
    double bound = relaxed_most[c - 1];
    library.glp_set_col_bnds(problem, c, bound > 1e15 ? GLP_LO : GLP_DB, 0, bound);
    library.glp_set_obj_coef(problem, c, objective[c - 1]);
  }
  library.glp_load_matrix(problem, elements, row, column, value);

  enum peil_glpk_outcome outcome = PEIL_GLPK_FAILED;
  glp_smcp relaxed;
  library.glp_init_smcp(&relaxed);
  relaxed.msg_lev = GLP_MSG_OFF;
  if (library.glp_simplex(problem, &relaxed) == 0 &&
      library.glp_get_status(problem) == GLP_OPT) {
    *price = library.glp_get_row_dual(problem, 1);
    library.glp_set_row_bnds(problem, 1, GLP_UP, 0, limit[0]);
    for (int c = 1; c <= columns; c++) {
      library.glp_set_col_kind(problem, c, GLP_IV);
      library.glp_set_col_bnds(problem, c, most[c - 1] > 0 ? GLP_DB : GLP_FX, 0, most[c - 1]);
    }
    if (library.glp_simplex(problem, &relaxed) == 0 &&
        library.glp_get_status(problem) == GLP_OPT)
      outcome = peil_glpk_search(&library, problem, columns, node_limit, x);
  }
  library.glp_delete_prob(problem);
  library.glp_free_env();
  return outcome;
}
