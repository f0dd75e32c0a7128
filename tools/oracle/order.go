package main

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"reflect"
	"regexp"
	"strconv"
	"time"

	"github.com/argoproj/argo-cd/gitops-engine/pkg/sync"
	"github.com/argoproj/argo-cd/gitops-engine/pkg/sync/common"
	"github.com/argoproj/argo-cd/gitops-engine/pkg/utils/kube"
	"github.com/argoproj/argo-cd/gitops-engine/pkg/utils/kube/kubetest"
	"github.com/go-logr/logr"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime/schema"
	kubejson "k8s.io/apimachinery/pkg/util/json"
	"k8s.io/client-go/rest"
)

// orderCase is one sync: what Git says, what the Application tracks, and how it is synced.
type orderCase struct {
	Targets []map[string]any `json:"targets"`
	Live    []map[string]any `json:"live"`
	// Namespace is that of the destination.
	Namespace string `json:"namespace"`
	PruneLast bool   `json:"pruneLast"`
	SkipHooks bool   `json:"skipHooks"`
	// ClusterScoped are the kinds that have no namespace, whatever their group.
	ClusterScoped []string `json:"clusterScoped"`
	Revision      string   `json:"revision"`
	StartedAt     string   `json:"startedAt"`
}

// orderedTask is one task, as the engine itself describes it.
type orderedTask struct {
	Phase     string `json:"phase"`
	Wave      int    `json:"wave"`
	IsHook    bool   `json:"isHook"`
	IsPruned  bool   `json:"isPruned"`
	Group     string `json:"group"`
	Kind      string `json:"kind"`
	Namespace string `json:"namespace"`
	Name      string `json:"name"`
}

// tellOrder reads a JSON list of cases and writes, for each, the engine's tasks in the engine's order.
func tellOrder(in io.Reader, out io.Writer) error {
	text, err := io.ReadAll(in)
	if err != nil {
		return err
	}
	var cases []orderCase
	if err := kubejson.Unmarshal(text, &cases); err != nil {
		return err
	}
	// A cluster that serves nothing: the engine asks it only whether it knows a kind, and is told to go on if not.
	cluster := httptest.NewServer(http.NotFoundHandler())
	defer cluster.Close()
	answers := make([][]orderedTask, 0, len(cases))
	for _, each := range cases {
		tasks, err := orderOf(each, cluster.URL)
		if err != nil {
			return err
		}
		answers = append(answers, tasks)
	}
	return json.NewEncoder(out).Encode(answers)
}

// scopes tells which kinds have no namespace.
type scopes map[string]bool

func (clusterScoped scopes) IsNamespaced(kind schema.GroupKind) (bool, error) {
	return !clusterScoped[kind.Kind], nil
}

func orderOf(it orderCase, cluster string) ([]orderedTask, error) {
	clusterScoped := scopes{}
	for _, kind := range it.ClusterScoped {
		clusterScoped[kind] = true
	}
	targets := []*unstructured.Unstructured{}
	for _, object := range it.Targets {
		targets = append(targets, &unstructured.Unstructured{Object: object})
	}
	live := map[kube.ResourceKey]*unstructured.Unstructured{}
	for _, object := range it.Live {
		one := &unstructured.Unstructured{Object: object}
		live[kube.GetResourceKey(one)] = one
	}
	startedAt, err := time.Parse(time.RFC3339, it.StartedAt)
	if err != nil {
		return nil, err
	}
	config := &rest.Config{Host: cluster}
	tasks := []orderedTask{}
	syncContext, cleanup, err := sync.NewSyncContext(
		it.Revision,
		sync.Reconcile(targets, live, it.Namespace, clusterScoped),
		config,
		config,
		&kubetest.MockKubectlCmd{},
		it.Namespace,
		sync.WithLogr(logr.New(&taskSink{tasks: &tasks})),
		sync.WithOperationSettings(true, true, false, it.SkipHooks),
		sync.WithPruneLast(it.PruneLast),
		sync.WithSkipDryRunOnMissingResource(true),
		// With a result there already is an operation under way: then the engine tells all of its tasks first.
		sync.WithInitialState(common.OperationRunning, "", []common.ResourceSyncResult{{}}, metav1.NewTime(startedAt)),
	)
	if err != nil {
		return nil, err
	}
	defer cleanup()
	if err := untilTasksAreTold(syncContext.Sync); err != nil {
		return nil, err
	}
	return tasks, nil
}

// told ends a sync: what it would do after it has told its tasks is not wanted.
type told struct{ err error }

func untilTasksAreTold(sync func()) (err error) {
	defer func() {
		if reason := recover(); reason != nil {
			end, isTold := reason.(told)
			if !isTold {
				panic(reason)
			}
			err = end.err
		}
	}()
	sync()
	return fmt.Errorf("the engine told no tasks")
}

// taskSink is a log that waits for the one line with the sorted tasks. They have no other way out of the engine.
type taskSink struct {
	tasks  *[]orderedTask
	values any
}

func (*taskSink) Init(logr.RuntimeInfo) {}

func (*taskSink) Enabled(int) bool { return true }

func (*taskSink) Error(error, string, ...any) {}

func (sink *taskSink) WithName(string) logr.LogSink { return sink }

func (sink *taskSink) WithValues(pairs ...any) logr.LogSink {
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i] == "tasks" {
			return &taskSink{tasks: sink.tasks, values: pairs[i+1]}
		}
	}
	return sink
}

func (sink *taskSink) Info(_ int, message string, _ ...any) {
	if message != "Tasks" || sink.values == nil {
		return
	}
	list := reflect.ValueOf(sink.values)
	for i := 0; i < list.Len(); i++ {
		task, err := readTask(fmt.Sprint(list.Index(i).Interface()))
		if err != nil {
			panic(told{err})
		}
		*sink.tasks = append(*sink.tasks, task)
	}
	panic(told{})
}

var taskText = regexp.MustCompile(`^(\w+)/(-?\d+) (hook|resource) ([^/]*)/([^:]*):([^/]*)/(.*) (\w+)->(\w+) \(`)

func readTask(text string) (orderedTask, error) {
	match := taskText.FindStringSubmatch(text)
	if match == nil {
		return orderedTask{}, fmt.Errorf("the engine describes a task in other words: %s", text)
	}
	wave, err := strconv.Atoi(match[2])
	return orderedTask{
		Phase:     match[1],
		Wave:      wave,
		IsHook:    match[3] == "hook",
		Group:     match[4],
		Kind:      match[5],
		Namespace: match[6],
		Name:      match[7],
		IsPruned:  match[9] == "nil",
	}, err
}
